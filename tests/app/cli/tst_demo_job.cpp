// SPDX-License-Identifier: Apache-2.0
// `./run demo` without a window, as resources/demo/run_demo.sh does it: what it prints and leaves behind.
#include <sys/resource.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <map>
#include <set>

#include "core/base/delimited.h"
#include "core/base/text_file.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

/// Processor time of the programs that this one started, which unlike wall time does not depend on who else computes.
double childSeconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

using Row = std::map<std::string, std::string>;

/// Rows by column; lines of comment before the header are passed over.
std::vector<Row> readRows(const std::filesystem::path& file) {
    auto lines = parseCsv(readTextFile(file));
    std::erase_if(lines, [](const auto& line) { return line.front().starts_with("#"); });
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        Row& row = rows.emplace_back();
        for (std::size_t j = 0; j < lines[i].size(); ++j) row[lines[0].at(j)] = lines[i][j];
    }
    return rows;
}

}  // namespace

class TestDemoJob : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_printed;
    std::filesystem::path m_out;

  private Q_SLOTS:
    void initTestCase() {
        // The job writes below build/ of the folder it runs in: one that shows the tree by links.
        const std::filesystem::path place = m_folder.path().toStdString();
        for (const char* name : {"configs", "resources"})
            std::filesystem::create_directory_symlink(test::sourceTree(name), place / name);
        m_out = place / "build/demo";
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("bash", {"resources/demo/run_demo.sh", VOXBIT_CLI});
        QVERIFY(process.waitForFinished(500'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        m_printed = QString::fromUtf8(process.readAllStandardOutput());
        const double seconds = childSeconds();
        qInfo("the demo took %.1f s of processor time", seconds);
        QVERIFY(seconds < 90);
    }

    void threeBudgetsAreComparedBothWays() {
        std::map<std::string, std::set<double>> sizes;  // by method and calibration group
        for (const Row& row : readRows(m_out / "reference.csv")) {
            if (row.at("sorting_method") == "float") continue;
            sizes[row.at("sorting_method") + " for " + row.at("tune_data")].insert(std::stod(row.at("target")));
        }
        std::set<double> budgets;
        for (const auto& [method, ofMethod] : sizes) {
            QVERIFY2(ofMethod.size() == 3, method.c_str());
            budgets.insert(ofMethod.begin(), ofMethod.end());
        }
        QCOMPARE(budgets.size(), std::size_t{3});
        for (const char* method : {"uniform", "smallest-first", "largest-first"}) {
            for (const char* group : {"gender=F & subset=calibration", "gender=M & subset=calibration"})
                QVERIFY2(sizes.contains(std::string(method) + " for " + group), method);
        }
    }

    void theFloatModelRecognisesItsTestPart() {
        int tested = 0;
        for (const Row& row : readRows(m_out / "reference.csv")) {
            if (row.at("sorting_method") != "float") continue;
            QVERIFY2(std::stod(row.at("wer")) <= 3.0, row.at("wer").c_str());
            QCOMPARE(row.at("splits").substr(0, 19), std::string("disjoint by content"));
            ++tested;
        }
        QVERIFY(tested > 0);
    }

    void tablesFiguresAndAReportAreThere() {
        for (const char* file : {"runs.csv", "reference.csv", "error_rate.csv"})
            QVERIFY2(readRows(m_out / file).size() >= 3, file);
        for (const char* file : {"error_rate.svg", "sensitivity_F.svg", "sensitivity_M.svg"}) {
            const std::string svg = readTextFile(m_out / file);
            QVERIFY2(svg.find("<svg") != std::string::npos && svg.find("</svg>") != std::string::npos, file);
        }
        const std::string html = readTextFile(m_out / "report.html");
        QVERIFY(html.find("</html>") != std::string::npos);
        QVERIFY(html.find("WER") != std::string::npos);
        QVERIFY(m_printed.contains("Layers by sensitivity"));
        QVERIFY(m_printed.contains("WER [%]"));
        QVERIFY(m_printed.contains("report.html"));
    }
};

QTEST_GUILESS_MAIN(TestDemoJob)
#include "tst_demo_job.moc"
