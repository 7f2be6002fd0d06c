// SPDX-License-Identifier: Apache-2.0
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/fail_on_warning.h"
#include "widgets/state_page.h"
#include "widgets/theme.h"

using namespace voxbit;

class StatePageTest : public QObject {
    Q_OBJECT

    static QStringList visibleTexts(const QWidget& page) {
        QStringList texts;
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty()) texts.append(label->text());
        return texts;
    }

  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    void contentShowsFirst() {
        auto* content = new QLabel("content");
        StatePage page(content);
        page.show();
        QCOMPARE(page.currentWidget(), content);
        QCOMPARE(page.content(), content);
    }

    void emptyPageOffersOneThingToPress() {
        StatePage page(new QWidget);
        page.resize(400, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy spy(&page, &StatePage::actionRequested);
        page.showEmpty("No runs yet", "Evaluate a bit map to see its error rate here.", "&Evaluate");
        QCOMPARE(visibleTexts(page), QStringList({"No runs yet", "Evaluate a bit map to see its error rate here."}));
        auto* button = page.findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(spy.count(), 2);
    }

    void loadingShowsProgressAndNoButton() {
        StatePage page(new QWidget);
        page.show();
        page.showError("Failed", "Try again", "Retry");
        page.showLoading("Opening the model");
        QCOMPARE(visibleTexts(page), QStringList({"Opening the model"}));
        QVERIFY(page.findChild<QProgressBar*>()->isVisible());
        QVERIFY(!page.findChild<QPushButton*>()->isVisible());
    }

    void allStandsInTheMiddleOfAWidePage() {
        StatePage page(new QWidget);
        page.resize(1300, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto middleOf = [&page](const QWidget* part) { return part->mapTo(&page, part->rect().center()).x(); };
        page.showEmpty("Not trained yet", "What quantization costs can be learned back.", "Train");
        QTest::qWait(0);
        for (const QLabel* label : page.findChildren<QLabel*>())
            QVERIFY2(std::abs(middleOf(label) - 650) <= 2, qPrintable(label->text()));
        QVERIFY(std::abs(middleOf(page.findChild<QPushButton*>()) - 650) <= 2);
        page.showLoading("Opening the model");
        QTest::qWait(0);
        QVERIFY(std::abs(middleOf(page.findChild<QProgressBar*>()) - 650) <= 2);
    }

    void errorSaysWhatAndWhatToDo() {
        StatePage page(new QWidget);
        page.show();
        page.showError("The model could not be read", "config.json is missing: choose the folder that holds it.");
        QVERIFY(!page.findChild<QPushButton*>()->isVisible());
        QVERIFY(!page.findChild<QProgressBar*>()->isVisible());
        QCOMPARE(page.currentWidget()->accessibleName(), QString("The model could not be read"));
        QVERIFY(page.currentWidget()->accessibleDescription().contains("config.json"));
        page.showContent();
        QCOMPARE(page.currentWidget(), page.content());
    }

    void coloursFollowThePalette() {
        StatePage page(new QWidget);
        page.setPalette(lightPalette());
        page.showError("Title", "Text");
        auto* title = page.findChildren<QLabel*>()[1];
        QCOMPARE(title->palette().color(QPalette::WindowText), errorColour(lightPalette()));
        page.setPalette(darkPalette());
        QCOMPARE(title->palette().color(QPalette::WindowText), errorColour(darkPalette()));
    }

    void fitsNarrowDocks() {
        StatePage page(new QWidget);
        page.showEmpty("Nothing is profiled yet", "Choose speakers on the left, then press Profile.", "Profile");
        QVERIFY2(page.minimumSizeHint().width() <= 220, qPrintable(QString::number(page.minimumSizeHint().width())));
    }
};

QTEST_MAIN(StatePageTest)
#include "tst_state_page.moc"
