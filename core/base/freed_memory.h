// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace voxbit {

/// Gives what was freed back to the system. glibc before 2.38 does not use the hole again that an aligned block leaves
/// beside a small one that stays (its bug 14581), and LibTorch aligns every tensor: with each utterance the heap grows
/// by a share of the activations. Costs about a forward pass of a small model: call it after some dozens of utterances.
/// Does nothing with other C libraries. Safe from any thread.
void returnFreedMemory();

}  // namespace voxbit
