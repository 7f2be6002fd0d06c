// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/report/figure.h"

class QMenu;
class QWidget;

namespace voxbit {

/// A widget whose picture is also a Figure: that can be saved as PNG, SVG, PDF or CSV, and copied.
class FigureSource {
  public:
    virtual ~FigureSource() = default;

    /// What saved and copied data belong to, e.g. the run: comments on top of the CSV.
    void setExportHeader(const QString& header);
    const QString& exportHeader() const { return m_exportHeader; }

    /// Asks for the file, its size and its format.
    void saveAs();
    /// As it is shown, in at least two pixels for each of the screen's.
    void copyImage() const;
    /// As CSV under the header.
    void copyData() const;
    /// "Save as ...", "Copy image", "Copy data".
    void addFigureActions(QMenu* menu);

  protected:
    virtual Figure exportedFigure() const = 0;
    /// The widget itself: gives size and colours, and dialogs their window.
    virtual QWidget* shownIn() const = 0;

  private:
    QString m_exportHeader;
};

}  // namespace voxbit
