// SPDX-License-Identifier: Apache-2.0
#include <QTest>

#include "core/experiment/distinct_recordings.h"

using namespace voxbit;

class TestDistinctRecordings : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void copiesOfExcludedRecordingsGoWhateverTheirIndex() {
        const std::vector<std::optional<ClipFacts>> facts{ClipFacts{1, "a"}, ClipFacts{1, "b"}, ClipFacts{1, "a"},
                                                          std::nullopt, ClipFacts{1, "c"}};
        const std::vector<std::size_t> chosen{1, 2, 3, 4};
        QCOMPARE(withoutRecordings(chosen, std::vector<std::size_t>{0}, facts), (std::vector<std::size_t>{1, 3, 4}));
        QCOMPARE(withoutRecordings(chosen, std::vector<std::size_t>{4, 3}, facts), (std::vector<std::size_t>{1, 2, 3}));
        QCOMPARE(withoutRecordings(chosen, std::vector<std::size_t>{}, facts), chosen);
    }
};

QTEST_GUILESS_MAIN(TestDistinctRecordings)
#include "tst_distinct_recordings.moc"
