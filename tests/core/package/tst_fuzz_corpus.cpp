// SPDX-License-Identifier: Apache-2.0
// The seeds of the fuzz targets are whole files of today's formats: a stale seed would be refused at the door.
#include <QTest>
#include <filesystem>
#include <set>
#include <string>

#include "core/package/packed_file.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

std::vector<std::filesystem::path> seeds(const char* target) {
    const auto files = std::filesystem::directory_iterator(test::sourceTree("tests/fuzz/corpus") / target);
    return {begin(files), end(files)};
}

}  // namespace

class FuzzCorpusTest : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void packedSeedsAreOfEveryFamilyAndWhole() {
        std::set<std::string> families;
        for (const auto& path : seeds("packed_file")) {
            const PackedFile file = openPackedFile(path);  // a failure here: run make_seeds (tests/fuzz) anew
            families.emplace(file.checkpoint.config.modelType());
            for (std::size_t l = 0; l < file.layers.size(); ++l)
                if (file.bits[l].weight != kFloatBits) QVERIFY(!dequantizedWeight(file, static_cast<int>(l)).empty());
        }
        QCOMPARE(families.size(), std::size_t{5});
    }

    void weightsSeedsAreWhole() {
        std::size_t bytes = 0;
        for (const auto& path : seeds("weights_file")) {
            QVERIFY2(readTensors(path).size() > 0, path.c_str());
            bytes += std::filesystem::file_size(path);
        }
        QVERIFY(bytes > 1000 && bytes < 10000);
    }
};

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzz_corpus.moc"
