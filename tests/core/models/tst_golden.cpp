// SPDX-License-Identifier: Apache-2.0
// Every hidden state of the reference implementation, within 5e-5.
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/lt.h>

#include <QTest>

#include "tests/core/models/golden_case.h"

using namespace voxbit;
using namespace voxbit::test;

namespace {

constexpr double kTolerance = 5e-5;

/// The golden file keeps only the first 40 frames of the convolutions.
at::Tensor recorded(const Recording& recording, const std::string& golden) {
    const std::string suffix = ".first40";
    const bool isCut = golden.ends_with(suffix);
    const auto found = recording.values.find(isCut ? golden.substr(0, golden.size() - suffix.size()) : golden);
    if (found == recording.values.end()) return {};
    return isCut ? found->second.narrow(2, 0, 40) : found->second;
}

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyHiddenStateEqualsTheReference_data();
    void everyHiddenStateEqualsTheReference();
};

void GoldenTest::everyHiddenStateEqualsTheReference_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    for (const std::string& name : kGoldenCases)
        for (const char* file :
             {"golden.safetensors", "golden_batch_masked.safetensors", "golden_batch_unmasked.safetensors"})
            if (std::filesystem::exists(sourceTree("tests/golden/" + name + "/" + file)))
                QTest::addRow("%s %s", name.c_str(), file) << QString::fromStdString(name) << QString(file);
}

void GoldenTest::everyHiddenStateEqualsTheReference() {
    QFETCH(QString, name);
    QFETCH(QString, file);
    const at::NoGradGuard noGrad;
    const auto golden = goldenTensors(name.toStdString(), file.toStdString());
    const auto model = loadModel(goldenCheckpoint(name.toStdString()));

    ModelInput input{golden.at("input_values"), {}};
    if (golden.contains("lengths"))
        input.mask = at::arange(input.samples.size(1)).lt(golden.at("lengths").unsqueeze(1)).to(at::kLong);
    const Recording recording = record(*model, input);

    int compared = 0;
    for (const auto& [what, expected] : golden) {
        if (what == "input_values" || what == "lengths") continue;
        if (what == "feature_lengths") {
            for (int row = 0; row < expected.size(0); ++row)
                QCOMPARE(model->frameCount(golden.at("lengths")[row].item<std::int64_t>()),
                         expected[row].item<std::int64_t>());
            continue;
        }
        const at::Tensor actual = recorded(recording, what);
        QVERIFY2(actual.defined(), ("not recorded: " + what).c_str());
        const double difference = distance(actual, expected);
        QVERIFY2(difference <= kTolerance, (what + " differs by " + std::to_string(difference)).c_str());
        ++compared;
    }
    QVERIFY(compared >= 4);
    QVERIFY(distance(recording.logits, golden.at("logits")) <= kTolerance);
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_golden.moc"
