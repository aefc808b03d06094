// Lets the tests of the runtime reach what the compiler calls by itself; never part of the product.
#include <stddef.h>

typedef __int128 Signed;
typedef unsigned __int128 Unsigned;

int posix_memalign(void **lent, size_t alignment, size_t bytes);
Signed __ashlti3(Signed value, int bits);
Signed __lshrti3(Signed value, int bits);
Signed __ashrti3(Signed value, int bits);

/// Where each sum leaves its answer, and posix_memalign what it lends.
Unsigned answer;
void *loan;

void *answerAddress(void) { return &answer; }
void multiply(Signed a, Signed b) { answer = a * b; }
void divideUnsigned(Unsigned a, Unsigned b) { answer = a / b; }
void remainderUnsigned(Unsigned a, Unsigned b) { answer = a % b; }
void divideSigned(Signed a, Signed b) { answer = a / b; }
void remainderSigned(Signed a, Signed b) { answer = a % b; }
void shiftLeft(Signed a, int bits) { answer = __ashlti3(a, bits); }
void shiftRight(Signed a, int bits) { answer = __lshrti3(a, bits); }
void shiftRightSigned(Signed a, int bits) { answer = __ashrti3(a, bits); }

/// Lends memory, or returns minus the error number.
int lend(size_t alignment, size_t bytes) {
  int error = posix_memalign(&loan, alignment, bytes);
  return error == 0 ? (int)loan : -error;
}
