// SPDX-License-Identifier: Apache-2.0
#include "core/audio/clip_set_hash.h"

#include <QTest>

#include "core/base/sha256.h"

using namespace voxbit;

namespace {

std::string hashOf(std::vector<std::string> names, std::vector<std::string> audioHashes) {
    return clipSetHash({std::move(names), std::move(audioHashes), {}});
}

}  // namespace

class TestClipSetHash : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void neitherOrderNorNamesCount() { QCOMPARE(hashOf({"1", "2"}, {"a", "b"}), hashOf({"3", "4"}, {"b", "a"})); }

    void everyRecordingCounts() {
        const std::string both = hashOf({"1", "2"}, {"a", "b"});
        QVERIFY(hashOf({"1"}, {"a"}) != both);
        QVERIFY(hashOf({"1", "2"}, {"a", "c"}) != both);
        QVERIFY(hashOf({"1", "2", "3"}, {"a", "b", "b"}) != both);
        QVERIFY(hashOf({"1"}, {"ab"}) != both);
    }

    void itStaysWhatDatabasesHold() { QCOMPARE(hashOf({"1", "2"}, {"b", "a"}), sha256Hex("a\nb\n")); }
};

QTEST_GUILESS_MAIN(TestClipSetHash)
#include "tst_clip_set_hash.moc"
