// Copies, fills and compares bytes.

#ifdef __wasm__
#include <stddef.h>
#include <stdint.h>

// The built-ins below become single instructions; without these they would call themselves.
#ifndef __wasm_bulk_memory_opt__
#error "memmove, memcpy and memset need WebAssembly's bulk memory instructions."
#endif

/// Copies bytes between places that may overlap.
void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

/// Copies bytes between places that do not overlap.
void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

/// Writes one byte many times.
void *memset(void *to, int byte, size_t count) {
  return __builtin_memset(to, byte, count);
}

/// Orders two runs of bytes by the first that differs.
int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] - b[i];
  return 0;
}

/// Fills bytes from a fixed seed, so that the page always repeats itself.
void arc4random_buf(void *to, size_t count) {
  static uint64_t state = 0x9e3779b97f4a7c15;
  unsigned char *bytes = to;
  for (size_t i = 0; i < count; i++) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    bytes[i] = state >> 56;
  }
}
#endif
