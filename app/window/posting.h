// SPDX-License-Identifier: Apache-2.0
#pragma once

#ifdef __SANITIZE_THREAD__
extern "C" {
void __tsan_acquire(void* address);
void __tsan_release(void* address);
void __tsan_ignore_thread_begin();
void __tsan_ignore_thread_end();
}
#endif

namespace voxbit {

/// Tells the thread sanitizer what Qt's queue of events does under a mutex of Qt's own, which it cannot see: all that
/// was done before a call was posted is done when the call is made. Nothing in other builds.
class Posting {
  public:
#ifdef __SANITIZE_THREAD__
    /// While it lives this thread puts the call into the queue.
    Posting() {
        __tsan_release(&s_queue);
        __tsan_ignore_thread_begin();
    }
    ~Posting() {
        __tsan_ignore_thread_end();
    }
    static void receive() {
        __tsan_acquire(&s_queue);
    }

  private:
    static inline char s_queue = 0;
#else
    static void receive() {}
#endif
};

}  // namespace voxbit
