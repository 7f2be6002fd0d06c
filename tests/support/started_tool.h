// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <string>

namespace voxbit::test {

/// What a program that was started and waited for gave back.
struct Told {
    int status = -1;
    std::string out;
    std::string err;
};

inline Told tell(const QString& program, const QStringList& words) {
    constexpr int kPatienceMs = 300'000;
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(kPatienceMs)) return {-1, {}, "did not end"};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

}  // namespace voxbit::test
