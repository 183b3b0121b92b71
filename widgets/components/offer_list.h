#pragma once

#include <QWidget>
#include <vector>

#include "items/filter_language.h"

namespace assay::widgets {

class ListView;
class PickModel;

/// What could be written at the cursor of an editor that keeps the focus: floats over the window, below the place.
class OfferList : public QWidget
{
    Q_OBJECT
public:
    /// @p editor: who types; the list lives in its window.
    explicit OfferList(QWidget *editor);

    /// Shows @p offers with their left edge at @p place of the editor. @p first: whether the first stands out from the beginning.
    void show(const std::vector<items::FilterOffer> &offers, const QPoint &place, bool first);
    void step(int by);
    /// The one that stands out, or -1.
    int current() const;

Q_SIGNALS:
    void chosen(int offer); ///< with the mouse

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_editor;
    ListView *m_list;
    PickModel *m_model;
};

} // namespace assay::widgets
