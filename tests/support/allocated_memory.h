// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <malloc.h>

namespace voxbit::test {

/// MiB that malloc() has given and not got back, in all threads.
inline double allocatedMebibytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / (1 << 20);
}

}  // namespace voxbit::test
