// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace voxbit {

/// Takes the memory of tensors on the CPU from malloc() and aligns it to 64 bytes itself, for the whole process and
/// once for all. LibTorch takes it from posix_memalign(), and glibc before 2.38 does not use the hole again that an
/// aligned block leaves beside a small one that stays (its bug 14581): the heap grew with every utterance. Call it
/// before the first tensor is made; safe to call again.
void useReusableTensorMemory();

}  // namespace voxbit
