// SPDX-License-Identifier: Apache-2.0
#include "widgets/figure_export_dialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "tests/support/fail_on_warning.h"

using namespace voxbit;

namespace {

Figure curve() {
    Figure figure;
    figure.title = "Error rate";
    figure.series.push_back({});
    figure.series.back().name = "myqasr";
    figure.series.back().x = {2, 5};
    figure.series.back().y = {80, 50};
    return figure;
}

}  // namespace

class TestFigureExportDialog : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void theChosenFormatIsWritten() {
        QTemporaryDir folder;
        for (const QString& name : {QString("a.png"), QString("b.pdf"), QString("c.svg"), QString("d.csv")}) {
            FigureExportDialog dialog(curve(), "run 12");
            dialog.setPath(folder.filePath(name));
            dialog.save();
            QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
            QVERIFY(QFile::exists(folder.filePath(name)));
        }
    }

    void aFileIsOverwrittenOnlyAfterAQuestion() {
        QTemporaryDir folder;
        const QString path = folder.filePath("a.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        const auto content = [&] {
            QFile written(path);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        FigureExportDialog dialog(curve(), "run 12");
        dialog.setPath(path);
        dialog.show();
        for (const QMessageBox::ButtonRole role : {QMessageBox::RejectRole, QMessageBox::DestructiveRole}) {
            dialog.save();
            auto* box = dialog.findChild<QMessageBox*>();
            QVERIFY(box != nullptr);
            QVERIFY(box->text().contains(QDir::toNativeSeparators(path)));
            QCOMPARE(content(), QByteArray("mine"));
            for (QAbstractButton* button : box->buttons()) {
                if (box->buttonRole(button) == role) button->click();
            }
            QTRY_VERIFY(dialog.findChild<QMessageBox*>() == nullptr);
        }
        QVERIFY(content().contains("# run 12"));
        QVERIFY(!dialog.isVisible());
    }

    void aFileThatWasNotWrittenIsExplained() {
        FigureExportDialog dialog(curve(), {});
        dialog.setPath("/no/such/folder/a.png");
        dialog.show();
        dialog.save();
        QVERIFY(dialog.isVisible());
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel* label) { return label->text().contains("/no/such/folder"); }));
    }
};

QTEST_MAIN(TestFigureExportDialog)
#include "tst_figure_export_dialog.moc"
