// SPDX-License-Identifier: Apache-2.0
// What disks and strangers do to packed files.
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/base/error.h"
#include "core/base/text_file.h"
#include "core/package/packed_file.h"
#include "tests/support/error_text.h"
#include "tests/support/small_disk.h"
#include "tests/support/tiny_packed.h"

using namespace voxbit;
using test::requireTrue;
using test::TinyPacked;

namespace {

namespace fs = std::filesystem;

std::ptrdiff_t countIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), {});
}

}  // namespace

class TestHostilePackage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path at(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

  private Q_SLOTS:
    void namesThatNoCheckpointHasAreRefused_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"../outside.json", "../../outside.json", "/tmp/outside.json", "sub/vocab.json", "vocab.json/", "..", ".",
              "", "model.safetensors", "vocab.json\\..\\x", "Config.json", ".bashrc"})
            QTest::newRow(*name ? name : "empty") << QString(name);
    }
    void namesThatNoCheckpointHasAreRefused() {
        QFETCH(QString, name);
        TinyPacked tiny;
        tiny.source.options.texts[name.toStdString()] = "{}";
        writePackedFile(at("foreign.voxbit"), tiny.source);
        const std::string told = test::messageOf<FormatError>([&] { (void)openPackedFile(at("foreign.voxbit")); });
        QVERIFY2(told.find("the header has an unknown entry " + name.toStdString()) != told.npos, told.c_str());
    }

    void aFullDiskKeepsTheOldFileAndLeavesNoRest() {
        fs::create_directories(at("disk"));
        const std::string problem = test::onSmallDisk(at("disk"), at("answer"), [&] {
            TinyPacked first(1), second(2);
            const fs::path path = at("disk/model.voxbit");
            writePackedFile(path, first.source);
            const std::string before = readTextFile(path);
            const auto room = static_cast<std::size_t>(fs::space(at("disk")).available);
            requireTrue(before.size() > 8192 && room > before.size(), "the file has a size that fits");
            std::ofstream(at("disk/filler")) << std::string(room - before.size() / 2, 'x');
            const std::string told = test::messageOf<IoError>([&] { writePackedFile(path, second.source); });
            requireTrue(told.find("model.voxbit: No space left on device") != told.npos, "told: " + told);
            requireTrue(readTextFile(path) == before, "the old file stays");
            requireTrue(countIn(at("disk")) == 2, "nothing else is left");
            fs::remove(at("disk/filler"));
            test::setReadOnly(at("disk"), true);
            const std::string refused = test::messageOf<IoError>([&] { writePackedFile(path, second.source); });
            requireTrue(refused.find("model.voxbit: Read-only file system") != refused.npos, "told: " + refused);
            (void)openPackedFile(path);
            test::setReadOnly(at("disk"), false);
            writePackedFile(path, second.source);
            requireTrue(readTextFile(path) != before, "with room it is written");
        });
        if (problem == "SKIP") QSKIP("this user may not mount a small disk");
        QCOMPARE(problem, std::string());
    }

    void aFileReplacedWhileItIsOpenStaysWhatItWas() {
        TinyPacked first(1), second(2);
        writePackedFile(at("model.voxbit"), first.source);
        const PackedFile open = openPackedFile(at("model.voxbit"));
        const std::string hash = open.contentHash;
        const std::string name = open.layers.front().name + ".weight";
        const auto bytesOf = [&](const PackedFile& file) {
            const TensorView& view = file.checkpoint.tensors.get(name);
            return std::string(reinterpret_cast<const char*>(view.data), view.sizeBytes());
        };
        const std::string before = bytesOf(open);
        writePackedFile(at("model.voxbit"), second.source);
        for (const auto& file : open.checkpoint.tensors.files()) file->releasePages();  // read them from the disk again
        QVERIFY(bytesOf(open) == before);
        const PackedFile fresh = openPackedFile(at("model.voxbit"));
        QVERIFY(fresh.contentHash != hash && bytesOf(fresh) != before);
    }
};

QTEST_GUILESS_MAIN(TestHostilePackage)
#include "tst_hostile_package.moc"
