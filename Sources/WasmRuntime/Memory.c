// Lends memory to the page and takes it back: posix_memalign and free.

#ifdef __wasm__
#include <stddef.h>
#include <stdint.h>

/// Sizes, limits and the error numbers of posix_memalign; a block is a whole number of units.
enum {
  unit = 16,
  pageBytes = 65536,
  fewestPagesToGrow = 16,
  classCount = 112,
  largestRequest = 0x7fffffff,
  badAlignment = 22,
  noMemory = 12
};

/// A block that was given back and waits to be lent again.
struct FreeBlock {
  struct FreeBlock *next;
};

/// What stands in the eight bytes before lent memory, so that it can be given back.
struct Loan {
  struct FreeBlock *block;
  uint32_t class;
};

/// The first byte that the linker left free.
extern unsigned char __heap_base;

/// The blocks given back, one list for each class of size.
static struct FreeBlock *waiting[classCount];

/// The first byte never lent; it stays 8 past a multiple of 16, so what follows a Loan is aligned.
static unsigned char *unused = &__heap_base + sizeof(struct Loan);
_Static_assert(sizeof(struct Loan) == 8, "a Loan is half a unit");

/// Rounds a size in units up to one of the four sizes in each doubling.
static uint32_t roundedUp(uint32_t units) {
  if (units < 8) return units;
  uint32_t step = 1u << (29 - __builtin_clz(units));
  return (units + step - 1) & -step;
}

/// The list that blocks of a rounded size belong to.
static uint32_t classOf(uint32_t units) {
  if (units < 4) return units;
  uint32_t doubling = 31 - __builtin_clz(units);
  return 4 * doubling + ((units >> (doubling - 2)) & 3);
}

/// Makes the memory reach an address, or returns 0.
static int reach(uint64_t end) {
  uint64_t have = (uint64_t)__builtin_wasm_memory_size(0) * pageBytes;
  if (end <= have) return 1;
  size_t pages = (end - have + pageBytes - 1) / pageBytes;
  size_t generous = pages < fewestPagesToGrow ? fewestPagesToGrow : pages;
  const size_t refused = (size_t)-1;
  return __builtin_wasm_memory_grow(0, generous) != refused
         || __builtin_wasm_memory_grow(0, pages) != refused;
}

/// A block never lent before, or NULL when there is no more memory.
static struct FreeBlock *newBlock(uint32_t bytes) {
  if (!reach((uint64_t)(uintptr_t)unused + bytes)) return NULL;
  struct FreeBlock *block = (struct FreeBlock *)unused;
  unused += bytes;
  return block;
}

/// A block from a class's list, or a new one.
static struct FreeBlock *takeBlock(uint32_t class, uint32_t bytes) {
  struct FreeBlock *block = waiting[class];
  if (block == NULL) return newBlock(bytes);
  waiting[class] = block->next;
  return block;
}

/// Lends memory that starts on a multiple of a power of two; returns 0, or an error number.
int posix_memalign(void **lent, size_t alignment, size_t bytes) {
  if (alignment == 0 || (alignment & (alignment - 1)) != 0) return badAlignment;
  uint64_t slack = alignment > unit ? alignment - unit : 0;
  uint64_t needed = sizeof(struct Loan) + slack + bytes;
  if (needed > largestRequest) return noMemory;

  uint32_t units = roundedUp((uint32_t)((needed + unit - 1) / unit));
  uint32_t class = classOf(units);
  struct FreeBlock *block = takeBlock(class, units * unit);
  if (block == NULL) return noMemory;

  uintptr_t first = (uintptr_t)block + sizeof(struct Loan);
  uintptr_t start = (first + alignment - 1) & -alignment;
  ((struct Loan *)start)[-1] = (struct Loan){block, class};
  *lent = (void *)start;
  return 0;
}

/// Takes lent memory back; it is kept for later requests of the same class.
void free(void *lent) {
  if (lent == NULL) return;
  struct Loan loan = ((struct Loan *)lent)[-1];
  loan.block->next = waiting[loan.class];
  waiting[loan.class] = loan.block;
}
#endif
