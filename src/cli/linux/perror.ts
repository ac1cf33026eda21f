/** What perror(3) says of a file that cannot be opened, by the code of the error. */
export const UNOPENED: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
};
