// Stands for `server-only`, which would refuse to be loaded outside Next.
export {};
