// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/score_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

std::vector<LayerInfo> someLayers() {
    std::vector<LayerInfo> layers(3);
    layers[0].name = "encoder.0.q_proj";
    layers[1].name = "encoder.0.matmul_scores";
    layers[2].name = "encoder.0.out_proj";
    return layers;
}

const std::vector<bool> kRequired{true, false, true};

}  // namespace

class ScoreFileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void jsonAndCsvAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("ending");
        QTest::newRow("json") << QByteArray(R"( {"encoder.0.out_proj": 2, "encoder.0.q_proj": -0.5})") << ".json";
        QTest::newRow("csv") << QByteArray("layer,value\nencoder.0.q_proj,-0.5\nencoder.0.out_proj,2\n") << ".csv";
        QTest::newRow("csv with more columns")
            << QByteArray("value,unit,layer\r\n2,bit,encoder.0.out_proj\r\n-5e-1,bit,\"encoder.0.q_proj\"\r\n")
            << ".csv";
    }
    void jsonAndCsvAreRead() {
        QFETCH(QByteArray, text);
        QFETCH(QString, ending);
        const auto scores = readScores(written(text, ending), someLayers(), kRequired);
        QCOMPARE(scores.size(), std::size_t{3});
        QCOMPARE(scores[0], -0.5);
        QVERIFY(std::isnan(scores[1]));
        QCOMPARE(scores[2], 2.0);
    }

    void problemsAreNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("what");
        const auto csv = [](const char* name, const char* lines, const char* what) {
            QTest::newRow(name) << QByteArray(lines) << ".csv" << what;
        };
        csv("missing layer", "layer,value\nencoder.0.q_proj,1\n", "encoder.0.out_proj is missing");
        csv("unknown layer", "layer,value\nencoder.0.q_prj,1\nencoder.0.out_proj,2\n", "no layer encoder.0.q_prj");
        csv("no number", "layer,value\nencoder.0.q_proj,1\nencoder.0.out_proj,big\n", "line 3");
        csv("infinite", "layer,value\nencoder.0.q_proj,inf\nencoder.0.out_proj,2\n", "not finite");
        csv("not a number", "layer,value\nencoder.0.q_proj,nan\nencoder.0.out_proj,2\n", "not finite");
        csv("double", "layer,value\nencoder.0.q_proj,1\nencoder.0.q_proj,2\n", "twice");
        csv("no header", "encoder.0.q_proj,1\nencoder.0.out_proj,2\n", "header");
        csv("short line", "layer,value\nencoder.0.q_proj\n", "line 2");
        csv("empty", "", "empty");
        const auto json = [](const char* name, const char* lines, const char* what) {
            QTest::newRow(name) << QByteArray(lines) << ".json" << what;
        };
        json("json text", R"({"encoder.0.q_proj": "1"})", "encoder.0.q_proj");
        json("json list", "[1, 2]", "object");
        json("broken json", "{\"a\": ", "scores.json");
    }
    void problemsAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, ending);
        QFETCH(QString, what);
        try {
            readScores(written(text, ending), someLayers(), kRequired);
            QFAIL("the file was accepted");
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains(what), error.what());
        }
    }

    void aMissingFileIsAnIoError() {
        QVERIFY_EXCEPTION_THROWN(readScores("/nonexistent/scores.json", someLayers(), kRequired), IoError);
    }

  private:
    std::filesystem::path written(const QByteArray& text, const QString& ending) {
        const std::filesystem::path path =
            std::filesystem::path(m_folder.path().toStdString()) / ("scores" + ending.toStdString());
        writeFileAtomically(path, std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        return path;
    }
    QTemporaryDir m_folder;
};

}  // namespace voxbit

QTEST_GUILESS_MAIN(voxbit::ScoreFileTest)
#include "tst_score_file.moc"
