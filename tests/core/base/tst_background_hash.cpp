// SPDX-License-Identifier: Apache-2.0
#include "core/base/background_hash.h"

#include <QTest>
#include <atomic>
#include <memory>
#include <thread>

#include "core/base/error.h"

using namespace voxbit;

namespace {

/// Takes until `isReleased`, or until it is stopped.
std::string slowHash(const std::atomic<bool>& isReleased, const RunControl& control) {
    while (!isReleased) {
        control.checkStop();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return "abc";
}

}  // namespace

class TestBackgroundHash : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void knownHashesNeedNoThread() {
        QCOMPARE(BackgroundHash("abc").get(), std::string("abc"));
        QCOMPARE(BackgroundHash().get(), std::string());
    }

    void copiesShareOneComputation() {
        std::atomic<int> calls{0};
        const BackgroundHash hash([&](const RunControl&) { return std::to_string(++calls); });
        const BackgroundHash copy = hash;
        QCOMPARE(hash.get(), std::string("1"));
        QCOMPARE(copy.get(), std::string("1"));
        QCOMPARE(hash.get(), std::string("1"));
    }

    void makingOneWaitsForNothingAndWaitingIsAStage() {
        std::atomic<bool> isReleased{false};
        const BackgroundHash hash([&](const RunControl& control) { return slowHash(isReleased, control); });
        std::string stage;
        RunControl control;
        control.onProgress = [&](const Progress& progress) {
            stage = progress.stage;
            isReleased = true;
        };
        QCOMPARE(hash.get(control), std::string("abc"));
        QCOMPARE(stage, std::string("hashing the model"));
    }

    void whoWaitsCanBeStoppedAndTheOthersGetTheirHash() {
        std::atomic<bool> isReleased{false};
        const BackgroundHash hash([&](const RunControl& control) { return slowHash(isReleased, control); });
        std::stop_source source;
        source.request_stop();
        RunControl control;
        control.stop = source.get_token();
        QVERIFY_EXCEPTION_THROWN(hash.get(control), Cancelled);
        isReleased = true;
        QCOMPARE(hash.get(), std::string("abc"));
    }

    void theLastCopyStopsTheComputation() {
        const std::atomic<bool> never{false};
        auto hash =
            std::make_unique<BackgroundHash>([&](const RunControl& control) { return slowHash(never, control); });
        hash.reset();  // hangs when nobody is told to stop
    }

    void whatGoesWrongReachesWhoAsks() {
        const BackgroundHash hash([](const RunControl&) -> std::string { throw IoError("weights are gone"); });
        QVERIFY_EXCEPTION_THROWN(hash.get(), IoError);
        QVERIFY_EXCEPTION_THROWN(hash.get(), IoError);
    }
};

QTEST_GUILESS_MAIN(TestBackgroundHash)
#include "tst_background_hash.moc"
