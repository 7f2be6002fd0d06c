// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/speaker_numbers.h"

#include <QTest>

using namespace voxbit;

class TestSpeakerNumbers : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void numbersFollowFirstAppearance() {
        SpeakerNumbers speakers;
        QCOMPARE(speakers.of("zoe"), 0);
        QCOMPARE(speakers.of("adam"), 1);
        QCOMPARE(speakers.of("zoe"), 0);
        QCOMPARE(speakers.of("mia"), 2);
        QCOMPARE(speakers.names(), std::vector<std::string>({"zoe", "adam", "mia"}));
    }

    void utterancesWithoutASpeakerAreOneSpeaker() {
        SpeakerNumbers speakers;
        QCOMPARE(speakers.of("zoe"), 0);
        QCOMPARE(speakers.of(""), 1);
        QCOMPARE(speakers.of(""), 1);
    }
};

QTEST_GUILESS_MAIN(TestSpeakerNumbers)
#include "tst_speaker_numbers.moc"
