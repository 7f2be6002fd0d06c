// SPDX-License-Identifier: Apache-2.0
// TensorFlow Lite models: a small file made after the FlatBuffers format, whole, broken and cut.
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/checkpoint/tflite_file.h"
#include "tests/core/checkpoint/small_tflite.h"
#include "tests/support/error_text.h"
#include "tests/support/test_data.h"

using namespace voxbit;

class TfliteFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void constantsAreReadByName();
    void contentIsRecognised();
    void cutFilesAreRefused();
    void changedBytesNeverCrash();
    void wrongShapeIsRefused();
    void trainedModelIsRead();

  private:
    TensorSet read(const std::string& bytes) const {
        const std::string path = m_folder.filePath("model.tflite").toStdString();
        std::ofstream(path, std::ios::binary) << bytes;
        return readTflite(path);
    }
    QTemporaryDir m_folder;
};

void TfliteFileTest::constantsAreReadByName() {
    const TensorSet tensors = read(test::smallTfliteModel());
    QCOMPARE(tensors.size(), std::size_t(1));  // "input" has no content
    const TensorView& weights = tensors.get("weights");
    QVERIFY(weights.dtype == DType::F32 && (weights.shape == std::vector<std::int64_t>{2, 3}));
    for (int i = 0; i < 6; ++i) {
        float value = 0;
        std::memcpy(&value, weights.data + 4 * i, 4);
        QCOMPARE(value, static_cast<float>(i));
    }
}

void TfliteFileTest::contentIsRecognised() {
    const std::string path = m_folder.filePath("weights.anything").toStdString();
    std::ofstream(path, std::ios::binary) << test::smallTfliteModel();
    QCOMPARE(readTensors(path).size(), std::size_t(1));
    std::string other = test::smallTfliteModel();
    other[4] = 'X';
    QVERIFY(test::messageOf<FormatError>([&] { read(other); }).find("TFL3") != std::string::npos);
}

void TfliteFileTest::cutFilesAreRefused() {
    const std::string whole = test::smallTfliteModel();
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(test::messageOf<FormatError>([&] { read(whole.substr(0, length)); }) != "no error",
                 std::to_string(length).c_str());
}

void TfliteFileTest::changedBytesNeverCrash() {
    const std::string whole = test::smallTfliteModel();
    int refused = 0;
    for (std::size_t i = 8; i < whole.size(); ++i) {
        for (const char value : {'\x01', '\x7f', '\xff'}) {
            std::string bytes = whole;
            bytes[i] = value;
            refused += test::messageOf<FormatError>([&] {
                           const TensorSet tensors = read(bytes);
                           for (const TensorView& tensor : tensors.tensors())
                               if (tensor.sizeBytes() > whole.size()) throw InvalidArgument("more than the file holds");
                       }) != "no error";
        }
    }
    QVERIFY(refused > 100);
}

void TfliteFileTest::wrongShapeIsRefused() {
    std::string bytes = test::smallTfliteModel();
    const char shape[] = {2, 0, 0, 0, 3, 0, 0, 0};
    bytes[bytes.find(std::string(shape, 8))] = 4;
    const std::string error = test::messageOf<FormatError>([&] { read(bytes); });
    QVERIFY2(error.find("'weights' [4, 3] does not fill its 24 bytes") != std::string::npos, error.c_str());
}

void TfliteFileTest::trainedModelIsRead() {
    const auto path =
        test::referenceData("data/models/kwt1_arm/models_data_v2_12_labels/kwt1/tflite_non_stream/non_stream.tflite");
    VOXBIT_NEEDS_DATA(path);
    const TensorSet tensors = readTensors(path);
    QCOMPARE(shapeText(tensors.get("pos_emb").shape), std::string("[1, 99, 64]"));
    QCOMPARE(shapeText(tensors.get("speech_features/magnitude_rdf_tmel/MatMul_2").shape), std::string("[80, 244]"));
}

QTEST_GUILESS_MAIN(TfliteFileTest)
#include "tst_tflite_file.moc"
