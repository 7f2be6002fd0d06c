// SPDX-License-Identifier: Apache-2.0
// Random mouse, keys, menu entries and sizes over the whole window while jobs come and go, by a seed: it must not
// crash, not grow, and not stop answering.
//   random_input [SECONDS] [SEED]
// Default: 1800 seconds. Before it begins the window has spoken all languages: the glyphs of Chinese and Korean stay,
// and when a random event asks for them is chance. Prints events, memory in use after a fifth of the time and at the
// end, each time in the same state (no job, no dialog, the demo's experiment, English, the default layout), and the
// longest gap of the event loop beyond that of idle threads in the same second. The status is 0 when memory in use grew
// by at most 20 MiB, caches of Qt and oneDNN that bound themselves not counted, and no gap exceeded 50 ms. Gaps while
// Qt's own file dialog is up are told apart: desktops bring theirs, in another process.
#include <unistd.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMetaEnum>
#include <QPixmapCache>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <oneapi/dnnl/dnnl.hpp>
#include <set>
#include <utility>
#include <vector>

#include "app/window/language.h"
#include "core/base/random.h"
#include "core/experiment/load_cost.h"
#include "core/models/tensor_memory.h"
#include "tests/support/allocated_memory.h"
#include "tests/support/demo_window.h"
#include "tests/support/heartbeat.h"

using namespace voxbit;

namespace {

constexpr QSize kUsualSize{1366, 768};
constexpr double kMostGrowthMiB = 20;
constexpr double kLongestGapMs = 50;
constexpr int kLookAtRestMs = 500;
constexpr int kLooksAtRest = 6;  // in a row: what follows from the last job has come

/// Pages that belong to this process alone.
double residentMebibytes() {
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return (pages[1].toDouble() - pages[2].toDouble()) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

class Monkey : public QObject {
  public:
    Monkey(MainWindow& window, std::uint64_t seed) : m_window(window), m_random(seed) {}

    void begin() { next(); }
    /// Leaves what is open, cancels what runs, and brings the window into a state that can be compared.
    void rest() { m_isResting = true; }
    void goOn() { m_isResting = m_isTidy = false; }
    long events() const { return m_events; }
    const QString& lastDone() const { return m_lastDone; }

  private:
    /// Asked for before anything is done: what is done may open a loop of its own and not return.
    void next() {
        QTimer::singleShot(static_cast<int>(m_random.below(8)), this, [this] {
            next();
            act();
            ++m_events;
        });
    }

    void act() {
        if (!m_window.isVisible()) m_window.show();
        if (m_dragged) return dragOn();
        if (m_isResting) return tidyUp();
        if (QWidget* popup = QApplication::activePopupWidget()) return actInPopup(popup);
        QWidget* modal = QApplication::activeModalWidget();
        // A file dialog is Qt's: it is met, left soon, and what opens one is rarely chosen again.
        const bool isFileDialog = qobject_cast<QFileDialog*>(modal) != nullptr;
        if (isFileDialog && m_triggered != nullptr) m_opensFileDialog.insert(m_triggered);
        const std::size_t patience = isFileDialog ? 3 : 8;
        if (modal != nullptr && m_random.below(patience) == 0) return press(modal, Qt::Key_Escape);
        QWidget* top = modal != nullptr ? modal : &m_window;
        switch (m_random.below(modal != nullptr ? 6 : 10)) {
            case 0:
            case 1:
                return click(top);
            case 2:
                return drag(top);
            case 3:
                return turnWheel(top);
            case 4:
            case 5:
                return pressSomeKey(top);
            case 6:
                return trigger();
            case 7:
                return resizeWindow();
            default:
                return work();
        }
    }

    void tidyUp() {
        if (QWidget* popup = QApplication::activePopupWidget()) return press(popup, Qt::Key_Escape);
        if (QWidget* modal = QApplication::activeModalWidget()) return press(modal, Qt::Key_Escape);
        if (m_isTidy) return;
        m_isTidy = true;
        m_window.jobs().cancelComputing();
        test::open(m_window.workbench(), test::DemoBench::experiment("subset=calibration", 6));
        m_window.settings().set(Setting::Language, QStringLiteral("en"));
        m_window.showNormal();
        m_window.resize(kUsualSize);
        m_window.restoreDefaultLayout();
    }

    void actInPopup(QWidget* popup) {
        static constexpr std::array kKeys{Qt::Key_Down, Qt::Key_Up, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Escape};
        press(popup, kKeys[m_random.below(kKeys.size())]);
    }

    QWidget* someWidget(QWidget* top) {
        // As a mouse meets them; to list all widgets takes longer than what is measured here.
        QWidget* met = top->childAt(somePoint(top));
        return met != nullptr && met->isEnabled() ? met : top;
    }
    QPoint somePoint(const QWidget* widget) {
        return {static_cast<int>(m_random.below(static_cast<std::size_t>(std::max(1, widget->width())))),
                static_cast<int>(m_random.below(static_cast<std::size_t>(std::max(1, widget->height()))))};
    }
    void note(const char* what, const QObject* on) {
        m_lastDone = QStringLiteral("%1 %2 %3")
                         .arg(QLatin1String(what), QLatin1String(on->metaObject()->className()), on->objectName());
    }

    void click(QWidget* top) {
        QWidget* widget = someWidget(top);
        note("click", widget);
        const Qt::MouseButton button = m_random.below(6) == 0 ? Qt::RightButton : Qt::LeftButton;
        if (m_random.below(8) == 0) {
            QTest::mouseDClick(widget, Qt::LeftButton, Qt::NoModifier, somePoint(widget));
        } else {
            QTest::mouseClick(widget, button, Qt::NoModifier, somePoint(widget));
        }
    }
    void drag(QWidget* top) {
        m_dragged = someWidget(top);
        m_movesLeft = 5;
        note("drag", m_dragged);
        QTest::mousePress(m_dragged, Qt::LeftButton, Qt::NoModifier, somePoint(m_dragged));
    }
    /// A hand moves while the window answers: one move at a time.
    void dragOn() {
        if (--m_movesLeft > 0) {
            QTest::mouseMove(m_dragged, somePoint(m_dragged));
        } else {
            QTest::mouseRelease(m_dragged, Qt::LeftButton, Qt::NoModifier, somePoint(m_dragged));
            m_dragged = nullptr;
        }
    }
    void turnWheel(QWidget* top) {
        QWidget* widget = someWidget(top);
        note("wheel", widget);
        const QPoint at = somePoint(widget);
        const int angle = m_random.below(2) == 0 ? 120 : -120;
        const auto modifier = m_random.below(3) == 0 ? Qt::ControlModifier : Qt::NoModifier;
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, modifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(widget, &event);
    }
    void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(widget, key, modifiers);
    }
    void pressSomeKey(QWidget* top) {
        static constexpr std::array kKeys{
            Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Up,     Qt::Key_Down,  Qt::Key_Left,   Qt::Key_Right,
            Qt::Key_Home, Qt::Key_End,     Qt::Key_PageUp, Qt::Key_Space, Qt::Key_Return, Qt::Key_PageDown,
            Qt::Key_Plus, Qt::Key_Minus,   Qt::Key_2,      Qt::Key_8,     Qt::Key_Delete, Qt::Key_Backspace,
            Qt::Key_F,    Qt::Key_Escape,  Qt::Key_Z,      Qt::Key_Y,     Qt::Key_A,      Qt::Key_C};
        QWidget* focused = QApplication::focusWidget();
        QWidget* widget = focused != nullptr && top->isAncestorOf(focused) ? focused : top;
        note("key", widget);
        press(widget, kKeys[m_random.below(kKeys.size())],
              m_random.below(4) == 0 ? Qt::ControlModifier : Qt::NoModifier);
    }
    void trigger() {
        std::vector<QAction*> actions;
        for (QAction* action : m_window.findChildren<QAction*>()) {
            const bool ends = action->menuRole() == QAction::QuitRole || action->shortcut() == QKeySequence::Quit;
            if (action->isEnabled() && !action->isSeparator() && action->menu() == nullptr && !ends)
                actions.push_back(action);
        }
        if (actions.empty()) return;
        QAction* action = actions[m_random.below(actions.size())];
        if (m_opensFileDialog.contains(action) && m_random.below(50) != 0) return;
        note(qPrintable("action " + action->text()), action);
        m_triggered = action;
        action->trigger();
        m_triggered = nullptr;
    }
    void resizeWindow() {
        note("resize", &m_window);
        m_window.resize(1000 + static_cast<int>(m_random.below(1000)), 650 + static_cast<int>(m_random.below(500)));
    }
    /// There is always something to do for the workers, never a heap of it.
    void work() {
        if (m_window.jobs().isComputing()) {
            if (m_random.below(40) == 0) m_window.jobs().cancelComputing();
            return;
        }
        note("job", &m_window);
        switch (m_random.below(4)) {
            case 0:
                return m_window.workbench().profile();
            case 1:
                return m_window.workbench().calibrate();
            case 2:
                return m_window.workbench().evaluate();
            default:
                // What the events have made of the experiment is undone now and then.
                return test::open(m_window.workbench(), test::DemoBench::experiment("subset=calibration", 6));
        }
    }

    MainWindow& m_window;
    Random m_random;
    long m_events = 0;
    QString m_lastDone;
    QPointer<QWidget> m_dragged;
    int m_movesLeft = 0;
    bool m_isResting = false;
    bool m_isTidy = false;
    const QAction* m_triggered = nullptr;
    std::set<const QAction*> m_opensFileDialog;
};

/// Keeps which event took longest by itself, without those that it sent on.
class TimedApplication : public QApplication {
  public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        const char* className = receiver->metaObject()->className();
        const QString name = receiver->objectName();
        const QEvent::Type type = event->type();
        if (auto* dialog = qobject_cast<QFileDialog*>(receiver)) {
            m_fileDialog = dialog;
            m_metFileDialog = true;
        }
        const qint64 siblingsNs = std::exchange(m_nestedNs, 0);
        QElapsedTimer clock;
        clock.start();
        const bool isHandled = QApplication::notify(receiver, event);
        const qint64 wholeNs = clock.nsecsElapsed();
        const qint64 ownNs = wholeNs - m_nestedNs;
        m_nestedNs = siblingsNs + wholeNs;
        if (ownNs > m_slowestNs) {
            m_slowestNs = ownNs;
            m_slowest = QStringLiteral("%1 of %2 %3, %4 ms, after %5")
                            .arg(QLatin1String(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)),
                                 QLatin1String(className), name)
                            .arg(static_cast<double>(ownNs) / 1e6, 0, 'f', 0)
                            .arg(m_monkey == nullptr ? QString() : m_monkey->lastDone());
        }
        return isHandled;
    }
    void setMonkey(const Monkey* monkey) { m_monkey = monkey; }
    QString takeSlowest() {
        m_slowestNs = 0;
        return std::exchange(m_slowest, {});
    }

    /// Whether one is up, or was since the last call. One that is being destroyed is sent nothing any more.
    bool takeMetFileDialog() {
        const bool isGone = std::exchange(m_hadFileDialog, !m_fileDialog.isNull()) && m_fileDialog.isNull();
        return std::exchange(m_metFileDialog, false) || isGone ||
               qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) != nullptr;
    }

  private:
    const Monkey* m_monkey = nullptr;
    QPointer<QFileDialog> m_fileDialog;  // the last one
    bool m_hadFileDialog = false;        // at the last call of takeMetFileDialog()
    bool m_metFileDialog = false;
    qint64 m_nestedNs = 0;
    qint64 m_slowestNs = 0;
    QString m_slowest;
};

/// Looks every second.
class Watch : public QObject {
  public:
    Watch(TimedApplication& application, MainWindow& window) : m_application(application), m_window(window) {
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_timer.start(1000);
    }
    /// Nothing computes or loads and nothing is open: what is in use stays.
    bool isResting() const {
        return test::isSettled(m_window) && QApplication::activeModalWidget() == nullptr &&
               QApplication::activePopupWidget() == nullptr;
    }
    double worstMs() const { return m_worstMs; }
    double worstInFileDialogMs() const { return m_worstInFileDialogMs; }
    double inFileDialogSeconds() const { return m_inFileDialogMs / 1000; }
    int overLimit() const { return m_overLimit; }

  private:
    void look() {
        ++m_seconds;
        if (m_seconds % 60 == 0)
            std::fprintf(stderr, "%d s: %.1f MiB in use, %.1f resident, %d widgets\n", m_seconds,
                         test::allocatedMebibytes(), residentMebibytes(),
                         static_cast<int>(QApplication::allWidgets().size()));
        const test::Gap gap = m_heartbeat.takeWorst();
        const double excessMs = gap.ms - m_idle.takeWorstMs();
        const QString slowest = m_application.takeSlowest();
        m_worstMs = std::max(m_worstMs, excessMs);
        if (excessMs <= kLongestGapMs) return;
        ++m_overLimit;
        std::fprintf(stderr,
                     "%d s: gap %.0f ms beyond an idle thread's; the window computed %.0f ms; slowest event: %s\n",
                     m_seconds, excessMs, gap.computedMs, qPrintable(slowest));
    }

    bool isCounted(const test::Gap& gap) {
        if (!m_application.takeMetFileDialog()) return true;
        m_worstInFileDialogMs = std::max(m_worstInFileDialogMs, gap.ms);
        m_inFileDialogMs += gap.ms;
        return false;
    }
    TimedApplication& m_application;
    MainWindow& m_window;
    test::Heartbeat m_heartbeat{[this](const test::Gap& gap) { return isCounted(gap); }};
    test::IdleTimer m_idle;
    QTimer m_timer;
    int m_seconds = 0;
    double m_worstMs = 0;
    double m_worstInFileDialogMs = 0;
    double m_inFileDialogMs = 0;
    int m_overLimit = 0;
};

/// @return whether the window came through all languages, and to English at last
bool speakAllLanguages(MainWindow& window) {
    std::vector<QString> codes;
    for (const LanguageEntry& language : languages()) codes.push_back(QString::fromLatin1(language.code));
    std::rotate(codes.begin(), std::find(codes.begin(), codes.end(), QStringLiteral("en")) + 1, codes.end());
    return std::all_of(codes.begin(), codes.end(), [&window](const QString& code) {
        QSignalSpy translated(&window, &MainWindow::translated);
        window.settings().set(Setting::Language, code);
        return translated.wait() && test::settle(window);
    });
}

struct MebibytesInUse {
    double whole = 0;
    double withoutCaches = 0;  ///< when those of Qt and oneDNN, which bound themselves, are empty
};

MebibytesInUse measureAtRest() {
    MebibytesInUse inUse;
    inUse.whole = test::allocatedMebibytes();
    QPixmapCache::clear();
    const int capacity = dnnl::get_primitive_cache_capacity();
    dnnl::set_primitive_cache_capacity(0);
    dnnl::set_primitive_cache_capacity(capacity);
    inUse.withoutCaches = test::allocatedMebibytes();
    return inUse;
}

}  // namespace

int main(int argc, char** argv) {
    useReusableTensorMemory();
    startLoadMeter();
    // The platform without a screen says again and again what it cannot do.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
        if (!text.startsWith(QStringLiteral("This plugin does not support")))
            std::fprintf(stderr, "%s\n", qPrintable(text));
    });
    TimedApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 1800;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    const test::DemoHome home;
    QDir::setCurrent(home.folder.path());  // where dialogs save
    MainWindow window(home.options());
    window.resize(kUsualSize);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window) || !test::settle(window) || !speakAllLanguages(window)) return 2;
    Monkey monkey(window, seed);
    application.setMonkey(&monkey);
    const Watch watch(application, window);
    QTimer looks;  // whether it came to rest
    int looksAtRest = 0;
    std::function<void()> atRest;
    QObject::connect(&looks, &QTimer::timeout, &window, [&] {
        looksAtRest = watch.isResting() ? looksAtRest + 1 : 0;
        if (looksAtRest < kLooksAtRest) return;
        looks.stop();
        atRest();
        monkey.goOn();
    });
    const auto whenAtRest = [&](std::function<void()> then) {
        atRest = std::move(then);
        looksAtRest = 0;
        monkey.rest();
        looks.start(kLookAtRestMs);
    };
    MebibytesInUse early;
    QTimer::singleShot(seconds * 1000 / 5, &window, [&] { whenAtRest([&] { early = measureAtRest(); }); });
    const auto end = [&] {
        const MebibytesInUse late = measureAtRest();
        std::printf(
            "events %ld, MiB in use after a fifth %.1f (%.1f with caches), at the end %.1f (%.1f), worst gap %.1f ms, "
            "%d seconds over %.0f ms (worst %.1f ms in %.0f s with a file dialog)\n",
            monkey.events(), early.withoutCaches, early.whole, late.withoutCaches, late.whole, watch.worstMs(),
            watch.overLimit(), kLongestGapMs, watch.worstInFileDialogMs(), watch.inFileDialogSeconds());
        std::fflush(stdout);
        _exit(late.withoutCaches - early.withoutCaches <= kMostGrowthMiB && watch.overLimit() == 0 ? 0 : 1);
    };
    QTimer::singleShot(seconds * 1000, &window, [&] { whenAtRest(end); });
    monkey.begin();
    return QApplication::exec();
}
