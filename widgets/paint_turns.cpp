// SPDX-License-Identifier: Apache-2.0
#include "widgets/paint_turns.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEvent>
#include <utility>

#include "core/base/processor_time.h"

namespace voxbit {
namespace {

/// The window system tells of a new size and of what is exposed thereby in turns of their own.
constexpr int kHoldBackMs = 8;

}  // namespace

PaintTurns::PaintTurns(QWidget* window) : QObject(window), m_window(*window) {
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { m_turnBeforeBeganMs = std::exchange(m_turnBeganMs, processorMs()); });
    m_putOff.setSingleShot(true);
    connect(&m_putOff, &QTimer::timeout, this, &PaintTurns::askAgain);
    m_heldBack.setSingleShot(true);
    connect(&m_heldBack, &QTimer::timeout, this, [this] {
        if (!m_isHeld) paintAgain();
    });
    window->installEventFilter(this);
}

void PaintTurns::holdBack() {
    if (m_heldBack.isActive()) return;
    m_window.setUpdatesEnabled(false);
    m_heldBack.start(kHoldBackMs);
}

void PaintTurns::hold() {
    m_isHeld = true;
    m_window.setUpdatesEnabled(false);
}

void PaintTurns::release() {
    m_isHeld = false;
    if (!m_heldBack.isActive()) paintAgain();
}

void PaintTurns::paintAgain() {
    m_window.setUpdatesEnabled(true);
    askAgain();
}

/// A window that was not painted when it was asked to waits for that, and asks no more by itself.
void PaintTurns::askAgain() {
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&m_window, &update);
}

bool PaintTurns::eventFilter(QObject* watched, QEvent* event) {
    return event->type() == QEvent::UpdateRequest && watched == &m_window && putOff();
}

bool PaintTurns::putOff() {
    if (m_putOff.isActive()) return true;
    const bool isLong = processorMs() - m_turnBeforeBeganMs > kLongTurnMs;
    if (!isLong || m_putOffCount == kMostPutOff) {
        m_putOffCount = 0;
        return false;
    }
    ++m_putOffCount;
    m_putOff.start(1);
    return true;
}

}  // namespace voxbit
