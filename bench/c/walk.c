/* The floor of every netstat -p that reads /proc: looks at each open file of each process, once. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static long sockets_below(int proc, const char *pid) {
  char path[300], target[64];
  snprintf(path, sizeof path, "%s/fd", pid);
  int fd = openat(proc, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *files = fd < 0 ? NULL : fdopendir(fd);
  if (files == NULL) return 0;
  long found = 0;
  for (struct dirent *file; (file = readdir(files)) != NULL;) {
    if (file->d_name[0] == '.') continue;
    ssize_t length = readlinkat(fd, file->d_name, target, sizeof target);
    if (length > 8 && memcmp(target, "socket:[", 8) == 0) found++;
  }
  closedir(files);
  return found;
}

/* Prints how long the walk took, without the start of this program, and what it found. */
int main(void) {
  double began = now_ms();
  DIR *proc = opendir("/proc");
  if (proc == NULL) return 1;
  long found = 0;
  for (struct dirent *process; (process = readdir(proc)) != NULL;)
    if (process->d_name[0] >= '1' && process->d_name[0] <= '9')
      found += sockets_below(dirfd(proc), process->d_name);
  printf("%.3f %ld\n", now_ms() - began, found);
  return 0;
}
