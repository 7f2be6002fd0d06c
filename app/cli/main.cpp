// SPDX-License-Identifier: Apache-2.0
#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <iostream>
#include <thread>

#include "app/cli/command_line.h"
#include "core/experiment/load_cost.h"
#include "core/models/tensor_memory.h"
#ifdef VOXBIT_HAS_WIDGETS
#include "widgets/figure_files.h"
#endif

namespace {

/// Waits for the signals that ask a program to end: the first requests a stop, so that what is finished is stored;
/// the second ends at once. Signals are blocked in every thread and taken here, where any code is allowed.
class SignalWatcher {
  public:
    SignalWatcher() {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_thread = std::jthread([this](const std::stop_token& done) { watch(done); });
    }

    std::stop_token token() const { return m_stop.get_token(); }

  private:
    void watch(const std::stop_token& done) {
        const timespec pause{0, 100'000'000};
        while (!done.stop_requested()) {
            if (sigtimedwait(&m_signals, nullptr, &pause) < 0) continue;
            if (!m_stop.request_stop()) _exit(130);
        }
    }

    sigset_t m_signals{};
    std::stop_source m_stop;
    std::jthread m_thread;
};

/// Nothing where this program was built without the window library.
voxbit::FigureWriter pngWriter() {
#ifdef VOXBIT_HAS_WIDGETS
    return [](const voxbit::Figure& figure, const std::filesystem::path& path) {
        voxbit::writeFigureFile(figure, path, {});
    };
#else
    return {};
#endif
}

}  // namespace

int main(int argc, char** argv) {
    voxbit::useReusableTensorMemory();
    voxbit::startLoadMeter();
    std::ios::sync_with_stdio(false);
    const SignalWatcher watcher;
    const int status = voxbit::cli::runCommandLine(argc, argv, std::cout, std::cerr, watcher.token(), pngWriter());
    std::cout.flush();
    return status;
}
