// SPDX-License-Identifier: Apache-2.0
// Questions and answers between processes: each in a child of its own, also after one that failed or was stopped.
#include "core/base/fork_server.h"

#include <signal.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "core/base/error.h"

using namespace voxbit;

namespace {

std::string answerOf(const std::string& question) {
    if (question == "who") return std::to_string(getpid());
    if (question == "whose") return std::to_string(getppid());
    if (question == "throw") throw std::runtime_error("cannot");
    if (question == "crash") raise(SIGKILL);
    if (question == "wait") std::this_thread::sleep_for(std::chrono::seconds(60));
    return {question.rbegin(), question.rend()};
}

}  // namespace

class TestForkServer : public QObject {
    Q_OBJECT

    ForkServer m_server{&answerOf};

  private Q_SLOTS:
    void answersComeFromOtherProcesses() {
        const auto first = m_server.ask("who");
        const auto second = m_server.ask("who");
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QVERIFY(*first != std::to_string(getpid()));
        QCOMPARE(*m_server.ask("abc"), std::string("cba"));
    }

    void largeMessagesArriveWhole() {
        std::string text(10'000'000, 'a');
        text.front() = 'b';
        std::string reversed(text.rbegin(), text.rend());
        QVERIFY(m_server.ask(text) == reversed);
    }

    void childrenThatFailGiveNothing() {
        QVERIFY(!m_server.ask("throw"));
        QVERIFY(!m_server.ask("crash"));
        QCOMPARE(*m_server.ask("on"), std::string("no"));
    }

    void aStopEndsTheChild() {
        std::stop_source stop;
        const std::jthread later([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            stop.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        QVERIFY_EXCEPTION_THROWN((void)m_server.ask("wait", stop.get_token()), Cancelled);
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY_EXCEPTION_THROWN((void)m_server.ask("abc", stop.get_token()), Cancelled);
        QCOMPARE(*m_server.ask("abc"), std::string("cba"));
    }

    void theServerEndsWithItsObject() {
        pid_t process = 0;
        {
            ForkServer server(&answerOf);
            process = std::stoi(server.ask("whose").value());
            QCOMPARE(kill(process, 0), 0);
        }
        QCOMPARE(kill(process, 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestForkServer)
#include "tst_fork_server.moc"
