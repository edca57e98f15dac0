/** Why a file is not read, as the code of its sentence; whatever else is thrown means that it is damaged. */
export class Refused extends Error {}
