// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/table_view.h"

namespace voxbit {

class RunModel;

/// The view of a RunModel: Left and Right (or a click on the name) close and open groups, a click on the star stars,
/// F2 edits tags and notes. The selection is read in ranges, since all of 100,000 lines may be selected.
class RunTable : public TableView {
    Q_OBJECT
  public:
    explicit RunTable(RunModel* model, QWidget* parent = nullptr);

    /// Selected lines of the model in the shown order.
    std::vector<int> selectedLines() const;
    /// @param isInView scroll to the first one
    void selectLines(const std::vector<int>& lines, bool isInView = true);

  Q_SIGNALS:
    void selectedLinesChanged();
    /// In place of copying more lines than the window's thread can write in a blink.
    void largeCopyRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void fitColumns() override;

  private:
    void widenNames();

    RunModel* m_model;
    int m_leastName = 0, m_fittedName = 0;  ///< widths of the names' column: what they need, and what they were given
};

}  // namespace voxbit
