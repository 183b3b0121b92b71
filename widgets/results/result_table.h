#pragma once

#include <QMap>

#include "items/result_table_model.h"
#include "widgets/components/table_view.h"

namespace assay::widgets {

/// All results as a table. The answer takes what room the other columns leave; rows that come anew are shown without losing the place.
class ResultTable : public TableView
{
    Q_OBJECT
public:
    explicit ResultTable(items::ResultTableModel *model, QWidget *parent = nullptr);

    /// Row number of the current result in the file; 0 = none.
    std::int64_t currentKey() const;
    /// False when the result is not among the rows.
    bool goToKey(std::int64_t key);
    void moveBy(int rows);
    /// Row numbers of the selected results, in the order of the table.
    std::vector<std::int64_t> selectedKeys() const;

    /// Widths that were dragged, "case=120 score.polite=90", and back.
    QString widths() const;
    void setWidths(const QString &text);

Q_SIGNALS:
    void currentResultChanged(std::int64_t key);
    void fieldClicked(const assay::items::ResultField &field); ///< in the head
    void widthsChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showOrder();
    void keepPlace();
    void findPlace();
    void shareWidth();
    int widthOf(const items::ResultField &field) const;
    void noteWidth(int column, int width);

    items::ResultTableModel *m_model;
    QMap<QString, int> m_widths; ///< dragged ones, by id of the field
    std::int64_t m_key = 0;      ///< what currentResultChanged() told last
    std::int64_t m_keptKey = 0;
    int m_keptRow = 0;
    int m_keptTop = 0;
    bool m_isSharing = false;
    bool m_awaitsTexts = false; ///< the rows come before what they say
};

} // namespace assay::widgets
