// SPDX-License-Identifier: Apache-2.0
#include "core/base/out_of_memory.h"

#include <QTest>
#include <new>
#include <stdexcept>

using namespace voxbit;

class TestOutOfMemory : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatAllocatorsSayIsUnderstood_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMeant");
        QTest::newRow("CPU") << "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate "
                                "memory: you tried to allocate 64 bytes. Error code 12 (Cannot allocate memory)"
                             << true;
        QTest::newRow("CUDA") << "CUDA out of memory. Tried to allocate 2.00 GiB" << true;
        QTest::newRow("Windows") << "DefaultCPUAllocator: not enough memory: you tried to allocate 64 bytes." << true;
        QTest::newRow("shape") << "mat1 and mat2 shapes cannot be multiplied (3x4 and 5x6)" << false;
        QTest::newRow("mapped file") << "memory-mapped file is too short" << false;
    }

    void whatAllocatorsSayIsUnderstood() {
        QFETCH(QString, text);
        QTEST(isOutOfMemory(std::runtime_error(text.toStdString())), "isMeant");
    }

    void badAllocIsOutOfMemoryWhateverItsText() { QVERIFY(isOutOfMemory(std::bad_alloc())); }

    void whatWasTranslatedAlreadyIsNot() {
        QVERIFY(!isOutOfMemory(outOfMemoryOn("a", "leave it out")));
        QVERIFY(!isOutOfMemory(Cancelled()));
    }

    void theMessageNamesTheUtteranceAndWhatToDo() {
        QCOMPARE(std::string(outOfMemoryOn("anna_1", "cut it").what()),
                 std::string("out of memory on utterance \"anna_1\": cut it"));
    }
};

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "tst_out_of_memory.moc"
