// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ctime>

namespace voxbit {

/// Time that a thread's clock shows, of the calling thread unless told: what other programs do does not count.
inline double processorMs(clockid_t clock = CLOCK_THREAD_CPUTIME_ID) {
    timespec time{};
    clock_gettime(clock, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

}  // namespace voxbit
