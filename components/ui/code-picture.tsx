type Props = { code: { path: string; modules: number }; label: string; className?: string };

/** A QR code in a page, dark on white also on coloured paper. */
export function CodePicture({ code: { path, modules }, label, className = '' }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${modules} ${modules}`} className={`bg-white ${className}`}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
