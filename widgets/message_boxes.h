// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QWidget;

/// Boxes over a window. They come back at once, so that timers and jobs of the caller go on, and delete themselves.
namespace voxbit {

/// @param title what did not happen ("The table was not written"); `why`: an error's text, which says what to do
void showFailure(QWidget* parent, const QString& title, const QString& why);

/// Tells what was done and offers a next step. @param onStep called when the button called `step` is pressed
void showDone(QWidget* parent, const QString& title, const QString& text, const QString& step,
              std::function<void()> onStep);

/// Asks under the parent's title. @param onYes called when the file may be overwritten
void askToOverwrite(QWidget* parent, const QString& path, std::function<void()> onYes);

/// The file that somebody agreed to write over, for dialogs in which a path can also be typed.
class OverwriteConsent {
  public:
    /// A file dialog has asked about this one.
    void give(const QString& path) { m_path = path; }
    /// Whether `path` can be written: no such file is there, or it is agreed to. Otherwise asks. @param again called
    /// after a yes, when it can
    bool isGiven(QWidget* parent, const QString& path, std::function<void()> again);

  private:
    QString m_path;
};

}  // namespace voxbit
