// SPDX-License-Identifier: Apache-2.0
#include "core/report/run_report.h"

#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <map>

#include "core/base/delimited.h"
#include "core/base/processor_time.h"
#include "core/base/text_file.h"
#include "core/experiment/experiment.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

Run runWith(double rate, int utterances) {
    Run run;
    run.figures.wordErrorRate = rate;
    run.provenance = {{"test_utterances", utterances}};
    return run;
}

/// The line of a run that was stored and read again, by column.
std::map<std::string, std::string> referenceRowOf(const Experiment& experiment,
                                                  const std::function<void(Run&)>& setFigures) {
    QTemporaryDir folder;
    RunStore store(folder.filePath("voxbit.sqlite").toStdString());
    const RunId id = store.begin(
        "run", toJson(experiment), "hash",
        {{"calibration_utterances", 32}, {"splits", "1 of test also in calibration"}, {"has_overlap", true}});
    const auto layer = [](const char* name, const Json& bits) {
        return Json{{"name", name}, {"weight_bits", bits}, {"activation_bits", 6}};
    };
    store.setBitMap(id, {{"layers", {layer("a", 4), layer("b", 6), layer("c", "none")}}});
    Run given;
    setFigures(given);
    store.finish(id, {{"size", {{"budget_bytes", 76.0 * 1024 * 1024}}}}, given.figures,
                 {{"rank", 1.5}, {"calibrate", 2.5}, {"evaluate", 3.5}}, 8);
    const auto lines = parseCsv(referenceCsvOfRuns({store.get(id)}));
    std::map<std::string, std::string> row;
    for (std::size_t i = 0; i < lines.at(0).size(); ++i) row[lines[0][i]] = lines.at(1).at(i);
    return row;
}

}  // namespace

class TestRunReport : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void curvesAreNamedByWhatDiffersAndIsThere() {
        std::vector<Run> runs;
        for (const char* group : {"", "gender=F"}) {
            Experiment experiment;
            experiment.model = "/model";
            experiment.allocation.allocator = "uniform";
            experiment.subsets.calibration.expression = group;
            experiment.calibration.calibrator = *group == 0 ? "dynamic" : "minmax";
            Run run = runWith(0.1, 5);
            run.figures.sizeBytes = 1 << 20;
            run.experiment = toJson(experiment);
            runs.push_back(std::move(run));
        }
        const Figure figure = errorRateOfRuns(curveRunsOf(runs), "");
        QCOMPARE(figure.series.size(), std::size_t{2});
        QCOMPARE(figure.series[0].name, std::string("uniform, dynamic"));
        QCOMPARE(figure.series[1].name, std::string("uniform, minmax, for gender=F"));
    }

    /// The window draws them again whenever a run ends; their descriptions are parsed once, by a worker.
    void curvesOfThousandsOfRunsTakeMilliseconds() {
        Experiment experiment;
        experiment.model = "/model";
        std::vector<Run> runs;
        for (int i = 0; i < 2000; ++i) {
            experiment.calibration.calibrator = i % 2 == 0 ? "minmax" : "percentile";
            experiment.averageBits = 2 + i % 60 / 10.0;
            Run run = runWith(0.1, 5);
            run.figures.sizeBytes = (1 << 20) + i;
            run.experiment = toJson(experiment);
            runs.push_back(std::move(run));
        }
        const double start = processorMs();
        const CurveRuns read = curveRunsOf(runs);
        const double parsed = processorMs();
        const Figure figure = errorRateOfRuns(read, "");
        const double drawn = processorMs();
        qInfo("2,000 runs: parsed in %.1f ms, a figure in %.1f ms", parsed - start, drawn - parsed);
        QCOMPARE(figure.series.size(), std::size_t{2});
        QCOMPARE(figure.series[0].x.size(), std::size_t{1000});
        QVERIFY(drawn - parsed < (parsed - start) / 5);
    }

    void namesAreTextAndNeitherPathsNorMarkup() {
        const std::string name = R"(../../evil<script>alert("1")</script>&)";
        QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString(), out = root / "out";
        RunStore store(root / "voxbit.sqlite");
        Experiment experiment;
        experiment.name = experiment.model = experiment.corpus.path = name;
        const Json problem{{"path", name}, {"reason", name}};
        const RunId id = store.begin(name, toJson(experiment), "h", {{"splits", name}, {"problems", {problem}}});
        store.setBitMap(id, {{"layers", {{{"name", name}, {"weight_bits", 4}, {"activation_bits", 8}}}}});
        RunFigures figures;
        figures.wordErrorRate = 0.5;
        figures.sizeBytes = 1 << 20;
        store.finish(id, Json::object(), figures, Json::object(), 1);
        store.setNotes(id, name);
        store.setTags(id, {name});
        // What lies in the folder already may be a link to somewhere else.
        std::filesystem::create_directories(out);
        writeFileAtomically(root / "outside", "untouched");
        std::filesystem::create_symlink(root / "outside", out / "report.html");
        const auto files = writeRunReport(store, {id}, out, {});
        QVERIFY(files.size() >= 6);
        std::size_t mentions = 0;
        for (const auto& file : files) {
            QCOMPARE(QString::fromStdString(file.parent_path().string()), QString::fromStdString(out.string()));
            QVERIFY(!std::filesystem::is_symlink(file));
            const std::string text = readTextFile(file);
            if (file.extension() == ".csv") continue;
            QVERIFY2(text.find("<script") == text.npos, file.c_str());
            mentions += text.find("evil&lt;script&gt;") != text.npos ? 1 : 0;
        }
        QVERIFY(mentions > 0);
        QCOMPARE(readTextFile(root / "outside"), std::string("untouched"));
        for (const auto& entry : std::filesystem::directory_iterator(root)) {
            const std::string there = entry.path().filename().string();
            QVERIFY2(there == "out" || there == "outside" || there.starts_with("voxbit.sqlite"), there.c_str());
        }
    }

    void referenceColumnsAreThoseOfTheSpecification() {
        const auto specification = test::referenceData("spec/myqasr.md");
        VOXBIT_NEEDS_DATA(specification);
        const std::string text = readTextFile(specification);
        const std::string before = "columns in this order: ";
        const std::size_t begin = text.find(before) + before.size();
        std::string list = text.substr(begin, text.find('.', begin) - begin);
        list.erase(list.find(" (list as text)"), 15);
        std::vector<std::string> wanted;
        for (const std::string_view name : splitLine(list, ',')) wanted.emplace_back(trimmed(name));
        auto found = parseCsv(referenceCsvOfRuns({})).at(0);
        QCOMPARE(wanted.size(), std::size_t{24});
        QVERIFY(found.size() > wanted.size());
        found.resize(wanted.size());
        QCOMPARE(found, wanted);
    }

    void aStoredRunFillsEveryReferenceColumn() {
        Experiment experiment;
        experiment.model = "/models/wav2vec2-base";
        experiment.corpus.path = "/speech/LibriSpeech";
        experiment.subsets.calibration.expression = "gender=F";
        experiment.subsets.test.expression = "gender=M";
        experiment.allocation.order = "largest-first";
        experiment.calibration.calibrator = "cosine";
        experiment.calibration.isSequential = true;
        experiment.activationBits = 6;
        const auto row = referenceRowOf(experiment, [](Run& run) {
            run.figures.wordErrorRate = 0.125;
            run.figures.characterErrorRate = 0.0625;
            run.figures.sizeBytes = 75.0 * 1024 * 1024;
        });
        const std::map<std::string, std::string> expected{
            {"model", "wav2vec2-base"},
            {"data", "LibriSpeech"},
            {"sensitivity_method", "median"},
            {"calibration", "cosine"},
            {"sorting_method", "largest-first"},
            {"avg_bits", "5"},
            {"min_bits", "4"},
            {"max_bits", "6"},
            {"std_bits", "1"},
            {"act_bit", "6"},
            {"tune_samples", "32"},
            {"compressed_size", "75"},
            {"uniform", "False"},
            {"sequential", "True"},
            {"sensitivity_time", "1.500"},
            {"calibration_time", "2.500"},
            {"bits", "[4, 6]"},
            {"wer", "12.500"},
            {"cer", "6.250"},
            {"tune_data", "gender=F"},
            {"test_data", "gender=M"},
            {"csv_file", "reference.csv"},
            {"target", "76"},
            {"size_accounting", "file"},
            {"evaluation_time", "3.500"},
            {"splits", "1 of test also in calibration"},
        };
        for (const auto& [column, value] : expected)
            QVERIFY2(row.at(column) == value, (column + " is " + row.at(column)).c_str());
        for (const auto& [column, value] : row) QVERIFY2(!value.empty(), column.c_str());
    }

    void classifiersHaveTheirAccuracyAndNoCharacterErrors() {
        Experiment experiment;
        experiment.model = "/m";
        experiment.allocation.allocator = "uniform";
        const auto row = referenceRowOf(experiment, [](Run& run) { run.figures.accuracy = 0.75; });
        QCOMPARE(row.at("wer"), std::string("75.000"));
        QCOMPARE(row.at("cer"), std::string("0.000"));
        QCOMPARE(row.at("uniform"), std::string("True"));
        QCOMPARE(row.at("sequential"), std::string("False"));
    }

    void figuresOfAccuracyHaveIntervalsAndMarkOverlaps() {
        Experiment experiment;
        experiment.model = "/m";
        experiment.allocation.allocator = "uniform";
        Run run;
        run.id = 4;
        run.provenance = Json::object();
        run.overlap = "1 of test also in calibration";
        run.figures.accuracy = 0.75;
        run.figures.accuracyLow = 0.5;
        run.figures.accuracyHigh = 0.875;
        run.figures.sizeBytes = 1 << 20;
        run.experiment = toJson(experiment);
        const Figure figure = errorRateOfRuns(curveRunsOf({run}), "");
        QCOMPARE(figure.series[0].low.at(0), 50.0);
        QCOMPARE(figure.series[0].high.at(0), 87.5);
        QVERIFY2(figure.note.ends_with("; run 4: 1 of test also in calibration"), figure.note.c_str());
        const std::string svg = figureSvg(figure);
        QVERIFY(svg.find("run 4: 1 of test also in calibration") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
