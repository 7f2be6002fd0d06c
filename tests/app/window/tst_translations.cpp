// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <map>

#include "app/window/language.h"
#include "tests/support/demo_window.h"
#include "tests/support/fail_on_warning.h"
#include "tests/support/test_data.h"

using namespace voxbit;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;  ///< several for plurals
    QString type;              ///< "unfinished", "vanished", ...
    bool isPlural = false;
};

QList<Message> readMessages(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("message")) {
            messages.push_back({context, {}, {}, {}, xml.attributes().value("numerus") == QLatin1String("yes")});
        }
        if (xml.name() == QLatin1String("source")) messages.back().source = xml.readElementText();
        if (xml.name() == QLatin1String("numerusform")) messages.back().translations << xml.readElementText();
        if (xml.name() == QLatin1String("translation")) {
            messages.back().type = xml.attributes().value("type").toString();
            if (!messages.back().isPlural) messages.back().translations << xml.readElementText();
        }
    }
    return messages;
}

/// %1, %2, %n, %L1 of a text, sorted.
QStringList placeholders(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("%(L?[0-9]+|n)"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) found << match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QString tree(const char* relative) {
    return QString::fromStdString(test::sourceTree(relative).string());
}

std::map<QString, int> objectsByClass(const QObject& root) {
    std::map<QString, int> counts;
    for (const QObject* object : root.findChildren<QObject*>())
        ++counts[QString::fromLatin1(object->metaObject()->className())];
    return counts;
}

/// Counts the paintings of a window's panels.
class PaintCount : public QObject {
  public:
    explicit PaintCount(QWidget& window) : m_window(window) { qApp->installEventFilter(this); }
    int count() const { return m_count; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Paint && widget != nullptr && m_window.isAncestorOf(widget)) ++m_count;
        return false;
    }

  private:
    QWidget& m_window;
    int m_count = 0;
};

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { test::failOnWarning(); }

    /// 1920x1080 at scale 1.5; names of choices differ in length.
    void everyLanguageFitsInto1280() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.resize(1280, 720);
        window.show();
        QVERIFY(test::settle(window));
        for (const LanguageEntry& language : languages()) {
            QSignalSpy translated(&window, &MainWindow::translated);
            window.settings().set(Setting::Language, QString::fromLatin1(language.code));
            QTRY_COMPARE(translated.count(), 1);
            QTest::qWait(50);
            const int least = window.minimumSizeHint().width();
            QVERIFY2(least <= 1280, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(language.code)).arg(least)));
        }
        window.settings().set(Setting::Language, QStringLiteral("en"));
    }

    /// Its panels are made anew while it is shown for the first time.
    void aWindowThatChangesLanguageAtOnceIsPainted() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.settings().set(Setting::Language, QStringLiteral("de"));
        PaintCount paints(window);
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(test::settle(window));
        QTest::qWait(200);
        QVERIFY(window.updatesEnabled());
        QVERIFY(paints.count() > 0);
    }

    /// What was made for a language goes with it.
    void objectsStayAsMany() {
        const test::DemoHome home;
        MainWindow window(home.options());
        window.show();
        QVERIFY(test::settle(window));
        std::map<QString, int> before;
        for (const char* code : {"de", "en", "de", "en"}) {
            QSignalSpy translated(&window, &MainWindow::translated);
            window.settings().set(Setting::Language, QString::fromLatin1(code));
            QTRY_COMPARE(translated.count(), 1);
            QTest::qWait(50);
            if (QLatin1String(code) != QLatin1String("en")) continue;
            std::map<QString, int> now = objectsByClass(window);
            QVERIFY(now.size() > 10);
            for (const auto& [name, count] : now) {
                if (!before.empty()) QVERIFY2(count == before[name], qPrintable(name));
            }
            before = std::move(now);
        }
    }

    void everyStringIsTranslated_data() {
        QTest::addColumn<QString>("language");
        for (const LanguageEntry& entry : languages()) QTest::newRow(entry.code) << QString::fromLatin1(entry.code);
    }

    /// lupdate on a copy finds nothing new, nothing unfinished, nothing that is gone.
    void everyStringIsTranslated() {
        QFETCH(QString, language);
        if (!QFile::exists(QStringLiteral(VOXBIT_LUPDATE))) QSKIP("lupdate is not installed");
        QTemporaryDir folder;
        const QString copy = folder.path() + QStringLiteral("/voxbit_%1.ts").arg(language);
        QVERIFY(QFile::copy(tree("translations/") + QStringLiteral("/voxbit_%1.ts").arg(language), copy));
        QStringList arguments{"-silent",          "-locations",    "none", "-I", tree(""),
                              tree("app/window"), tree("widgets"), "-ts",  copy};
        if (language == QLatin1String("en")) arguments.prepend(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(VOXBIT_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> messages = readMessages(copy);
        QVERIFY(messages.size() > 10);
        QStringList wrong;
        for (const Message& message : messages) {
            if (!message.type.isEmpty()) wrong << message.type + ": " + message.context + ": " + message.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1 strings\n").arg(wrong.size()) + wrong.join('\n')));
    }

    void placeholdersSurvive_data() { everyStringIsTranslated_data(); }
    void placeholdersSurvive() {
        QFETCH(QString, language);
        for (const Message& message : readMessages(tree("translations/") + "/voxbit_" + language + ".ts")) {
            for (const QString& translation : message.translations) {
                QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
                QStringList wanted = placeholders(message.source);
                QStringList found = placeholders(translation);
                if (message.isPlural) {  // "one speaker" may leave the number out
                    wanted.removeAll(QStringLiteral("%n"));
                    found.removeAll(QStringLiteral("%n"));
                }
                QVERIFY2(found == wanted, qPrintable(message.source + " -> " + translation));
            }
        }
    }

    void languagesAreCompiledIn() {
        Language language;
        for (const LanguageEntry& entry : languages()) {
            language.use(QString::fromLatin1(entry.code));
            QVERIFY2(QFile::exists(QStringLiteral(":/translations/voxbit_%1.qm").arg(QLatin1String(entry.code))),
                     entry.code);
            const bool isEnglish = qstrcmp(entry.code, "en") == 0;
            QVERIFY2((QCoreApplication::translate("Panels", "Speakers") == QLatin1String("Speakers")) == isEnglish,
                     entry.code);
        }
        language.use(QStringLiteral("fr"));
        QCOMPARE(QCoreApplication::translate("Panels", "Speakers"), QStringLiteral("Locuteurs"));
        QCOMPARE(QCoreApplication::translate("voxbit::MainWindow", "%n speaker(s)", nullptr, 1),
                 QStringLiteral("1 locuteur"));
        QCOMPARE(QCoreApplication::translate("voxbit::MainWindow", "%n speaker(s)", nullptr, 3),
                 QStringLiteral("3 locuteurs"));
        language.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("voxbit::MainWindow", "%n speaker(s)", nullptr, 1),
                 QStringLiteral("1 speaker"));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
