// SPDX-License-Identifier: Apache-2.0
#include "widgets/message_boxes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace voxbit {
namespace {

class MessageBoxes {
    Q_DECLARE_TR_FUNCTIONS(MessageBoxes)
};

QMessageBox* makeBox(QWidget* parent, QMessageBox::Icon icon, const QString& title, const QString& text,
                     QMessageBox::StandardButton leave) {
    auto* box = new QMessageBox(icon, title, text, leave, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

void addStep(QMessageBox* box, const QString& text, QMessageBox::ButtonRole role, std::function<void()> onStep) {
    QObject::connect(box->addButton(text, role), &QPushButton::clicked, box, std::move(onStep));
}

}  // namespace

void showFailure(QWidget* parent, const QString& title, const QString& why) {
    makeBox(parent, QMessageBox::Warning, title, why, QMessageBox::Close)->open();
}

void showDone(QWidget* parent, const QString& title, const QString& text, const QString& step,
              std::function<void()> onStep) {
    QMessageBox* box = makeBox(parent, QMessageBox::Information, title, text, QMessageBox::Close);
    addStep(box, step, QMessageBox::AcceptRole, std::move(onStep));
    box->open();
}

void askToOverwrite(QWidget* parent, const QString& path, std::function<void()> onYes) {
    QMessageBox* box =
        makeBox(parent, QMessageBox::Question, parent->windowTitle(),
                MessageBoxes::tr("%1 exists. Overwrite it?").arg(QDir::toNativeSeparators(path)), QMessageBox::Cancel);
    addStep(box, MessageBoxes::tr("&Overwrite"), QMessageBox::DestructiveRole, std::move(onYes));
    box->open();
}

bool OverwriteConsent::isGiven(QWidget* parent, const QString& path, std::function<void()> again) {
    if (path == m_path || !QFileInfo(path).isFile()) return true;
    askToOverwrite(parent, path, [this, path, again = std::move(again)] {
        give(path);
        again();
    });
    return false;
}

}  // namespace voxbit
