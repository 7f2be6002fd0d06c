// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/pipeline.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

double uniformBytes(const std::filesystem::path& folder, const std::string& accounting) {
    const LoadedModel model = openModel(folder.string(), "cpu");
    Experiment experiment;
    experiment.model = folder.string();
    experiment.allocation.allocator = "uniform";
    experiment.averageBits = 4;
    experiment.size.accounting = accounting;
    return chooseAllocation(experiment, model, planAllocation(experiment, model, nullptr)).sizeBytes;
}

/// Bytes of a text inside the JSON header.
std::size_t headerBytes(const std::string& text) {
    return Json(text).dump().size();
}

}  // namespace

class TestPipeline : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    /// The packed file keeps them in its header, which is padded to a multiple of 8.
    void theFileSizeCountsTheTextsBesideTheWeights() {
        QTemporaryDir place;
        const std::filesystem::path folder = std::filesystem::path(place.path().toStdString()) / "model";
        std::filesystem::copy(test::sourceTree("tests/golden/case1_base"), folder);
        const double before = uniformBytes(folder, "file");
        const double paper = uniformBytes(folder, "paper");

        std::ofstream(folder / "config.json", std::ios::app) << std::string(800, ' ');
        QCOMPARE(uniformBytes(folder, "file"), before + 800);

        // An entry is "name":"text", with its comma; quotes and line ends are escaped.
        const std::string name = "special_tokens_map.json";
        std::string text = "{\"pad_token\": \"<pad>\"}\n";
        while ((headerBytes(name) + headerBytes(text) + 2) % 8 != 0) text += ' ';
        std::ofstream(folder / name) << text;
        const auto entry = static_cast<double>(headerBytes(name) + headerBytes(text) + 2);
        QVERIFY(entry > static_cast<double>(text.size()));
        QCOMPARE(uniformBytes(folder, "file"), before + 800 + entry);

        std::ofstream(folder / "README.md") << "not part of the model";
        QCOMPARE(uniformBytes(folder, "file"), before + 800 + entry);
        QCOMPARE(uniformBytes(folder, "paper"), paper);
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
