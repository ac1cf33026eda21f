/**
 * What Windows calls the errors that iphlpapi, the service manager and processes answer with.
 * winerror.h; the last is a status of the kernel, which tables sometimes answer untranslated.
 */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1, 'ERROR_INVALID_FUNCTION'],
  [2, 'ERROR_FILE_NOT_FOUND'],
  [3, 'ERROR_PATH_NOT_FOUND'],
  [5, 'ERROR_ACCESS_DENIED'],
  [6, 'ERROR_INVALID_HANDLE'],
  [8, 'ERROR_NOT_ENOUGH_MEMORY'],
  [13, 'ERROR_INVALID_DATA'],
  [14, 'ERROR_OUTOFMEMORY'],
  [24, 'ERROR_BAD_LENGTH'],
  [31, 'ERROR_GEN_FAILURE'],
  [50, 'ERROR_NOT_SUPPORTED'],
  [87, 'ERROR_INVALID_PARAMETER'],
  [111, 'ERROR_BUFFER_OVERFLOW'],
  [120, 'ERROR_CALL_NOT_IMPLEMENTED'],
  [122, 'ERROR_INSUFFICIENT_BUFFER'],
  [126, 'ERROR_MOD_NOT_FOUND'],
  [127, 'ERROR_PROC_NOT_FOUND'],
  [170, 'ERROR_BUSY'],
  [232, 'ERROR_NO_DATA'],
  [234, 'ERROR_MORE_DATA'],
  [259, 'ERROR_NO_MORE_ITEMS'],
  [299, 'ERROR_PARTIAL_COPY'],
  [317, 'ERROR_MR_MID_NOT_FOUND'],
  [995, 'ERROR_OPERATION_ABORTED'],
  [998, 'ERROR_NOACCESS'],
  [1060, 'ERROR_SERVICE_DOES_NOT_EXIST'],
  [1062, 'ERROR_SERVICE_NOT_ACTIVE'],
  [1065, 'ERROR_DATABASE_DOES_NOT_EXIST'],
  [1168, 'ERROR_NOT_FOUND'],
  [1214, 'ERROR_INVALID_NETNAME'],
  [1228, 'ERROR_ADDRESS_NOT_ASSOCIATED'],
  [1231, 'ERROR_NETWORK_UNREACHABLE'],
  [1232, 'ERROR_HOST_UNREACHABLE'],
  [1314, 'ERROR_PRIVILEGE_NOT_HELD'],
  [1359, 'ERROR_INTERNAL_ERROR'],
  [1450, 'ERROR_NO_SYSTEM_RESOURCES'],
  [1460, 'ERROR_TIMEOUT'],
  [1722, 'RPC_S_SERVER_UNAVAILABLE'],
  [1784, 'ERROR_INVALID_USER_BUFFER'],
  [0xc0000001, 'STATUS_UNSUCCESSFUL'],
]);

/** What Windows calls an error, whatever system this one is. */
export function windowsErrorName(code: number): string {
  return NAMES.get(code) ?? `UNKNOWN(${code})`;
}
