// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/report/figure.h"
#include "widgets/message_boxes.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace voxbit {

/// Saves a figure as PNG, PDF, SVG or CSV with a chosen size, resolution and theme, or copies its image. A preview
/// shows what the file will look like; a failure is said in the dialog, which stays open.
class FigureExportDialog : public QDialog {
    Q_OBJECT
  public:
    /// @param header what the data belong to: comments on top of the CSV
    FigureExportDialog(const Figure& figure, const QString& header, QWidget* parent = nullptr);

    /// Size to start from, CSS pixels.
    void setFigureSize(const QSize& size);
    void setPath(const QString& path);
    QString path() const;

  public Q_SLOTS:
    /// Writes the file and closes, or says why not. Asks before it writes over a file that was not chosen by browsing,
    /// which asks itself.
    void save();
    void copyImage();

  private:
    void buildForm();
    void choosePath();
    void followFormat();
    void updatePreview();
    Theme theme() const;

    Figure m_figure;
    QString m_header;
    OverwriteConsent m_consent;
    QComboBox* m_format;
    QComboBox* m_theme;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_scale;
    QLabel* m_pixels;
    QLineEdit* m_path;
    QLabel* m_preview;
    QLabel* m_message;
    QPushButton* m_save;
    QPushButton* m_copy;
};

}  // namespace voxbit
