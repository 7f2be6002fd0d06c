// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace voxbit::test {

/// It keeps freed memory for a while, and has memory at hand before anything is loaded.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kHasAddressSanitizer = true;
#else
constexpr bool kHasAddressSanitizer = false;
#endif

/// It ends what fork() made as soon as that starts a thread, and does not see how threads of libgomp wait for each
/// other, which is not compiled with it.
#ifdef __SANITIZE_THREAD__
constexpr bool kHasThreadSanitizer = true;
#else
constexpr bool kHasThreadSanitizer = false;
#endif

}  // namespace voxbit::test
