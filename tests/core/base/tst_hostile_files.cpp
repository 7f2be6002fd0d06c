// SPDX-License-Identifier: Apache-2.0
// What disks and other people's files do to what is written and read in one piece.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/base/mapped_file.h"
#include "core/base/new_folder.h"
#include "core/base/text_file.h"
#include "core/base/utf8.h"
#include "tests/support/error_text.h"
#include "tests/support/small_disk.h"

using namespace voxbit;
using test::requireTrue;

namespace {

namespace fs = std::filesystem;

std::ptrdiff_t countIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), {});
}

}  // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private Q_SLOTS:
    void aFullDiskKeepsTheOldFileAndLeavesNoRest() {
        fs::create_directories(at("disk"));
        const std::string problem = test::onSmallDisk(at("disk"), at("answer"), [&] {
            const fs::path path = at("disk/report.csv");
            writeFileAtomically(path, "old");
            const std::string told =
                test::messageOf<IoError>([&] { writeFileAtomically(path, std::string(std::size_t{2} << 20U, 'x')); });
            requireTrue(told.find("report.csv: No space left on device") != told.npos, "told: " + told);
            requireTrue(readTextFile(path) == "old", "the old file stays");
            requireTrue(countIn(at("disk")) == 1, "nothing else is left");
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aReadOnlyFolderIsToldAndKeepsItsFile() {
        fs::create_directories(at("disk"));
        const std::string problem = test::onSmallDisk(at("disk"), at("answer"), [&] {
            const fs::path path = at("disk/report.csv");
            writeFileAtomically(path, "old");
            test::setReadOnly(at("disk"), true);
            const std::string told = test::messageOf<IoError>([&] { writeFileAtomically(path, "new"); });
            requireTrue(told.find("report.csv: Read-only file system") != told.npos, "told: " + told);
            requireTrue(readTextFile(path) == "old", "the old file stays");
            const std::string folder = test::messageOf<IoError>([&] { createFolder(at("disk/folder")); });
            requireTrue(folder.find("disk/folder: Read-only file system") != folder.npos, "told: " + folder);
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aLinkIsReplacedAndNotFollowed() {
        writeFileAtomically(at("outside"), "untouched");
        fs::create_directories(at("out"));
        fs::create_symlink(at("outside"), at("out/report.html"));
        fs::create_symlink("loop", at("out/loop"));
        writeFileAtomically(at("out/report.html"), "report");
        writeFileAtomically(at("out/loop"), "report");
        QCOMPARE(readTextFile(at("outside")), std::string("untouched"));
        for (const char* name : {"out/report.html", "out/loop"}) {
            QVERIFY(!fs::is_symlink(at(name)));
            QCOMPARE(readTextFile(at(name)), std::string("report"));
        }
    }

    void aFolderIsNoFile() {
        fs::create_directories(at("taken/inside"));
        QVERIFY_THROWS_EXCEPTION(IoError, writeFileAtomically(at("taken"), "x"));
        QVERIFY(fs::is_directory(at("taken/inside")));
        QVERIFY_THROWS_EXCEPTION(IoError, readTextFile(at("taken")));
        QVERIFY_THROWS_EXCEPTION(IoError, MappedFile::open(at("taken")));
        QVERIFY_THROWS_EXCEPTION(IoError, readTextFile("/dev/zero"));
    }

    void newFoldersAreNotMadeOfLinksThatLeadNowhere() {
        fs::create_symlink("round", at("round"));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, requireNewFolder(at("round")));
        QVERIFY_THROWS_EXCEPTION(InvalidArgument, requireNewFolder("/dev/null"));
        requireNewFolder(at("nothing there"));
        fs::create_directories(at("empty"));
        requireNewFolder(at("empty"));
    }

    void aFileReplacedWhileItIsOpenIsReadToItsEnd() {
        const std::string old(100'000, 'o');
        writeFileAtomically(at("model"), old);
        const auto file = MappedFile::open(at("model"));
        writeFileAtomically(at("model"), "new");
        file->releasePages();  // so that they have to be read again
        QVERIFY(std::equal(old.begin(), old.end(), reinterpret_cast<const char*>(file->bytes().data())));
        QCOMPARE(readTextFile(at("model")), std::string("new"));
    }

    void controlCharactersDoNotLeaveTheirLine() {
        QCOMPARE(onOneLine("a\nb\r\tc\x1b[2Jd\x7f"), std::string("a b  c [2Jd "));
        QCOMPARE(onOneLine("\xc2\x9b"
                           "31m \xe2\x80\xa8"),
                 std::string(" 31m  "));
        QCOMPARE(onOneLine("\x9b"
                           "31m"),
                 std::string("\xef\xbf\xbd"
                             "31m"));
        QCOMPARE(onOneLine("für 한국어"), std::string("für 한국어"));
    }
};

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostile_files.moc"
