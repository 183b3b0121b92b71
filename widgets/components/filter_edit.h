#pragma once

#include <QPlainTextEdit>
#include <QPointer>
#include <QStringList>

#include "items/filter_language.h"

namespace assay::widgets {

class FilterTint;
class OfferList;

/// The editor of a FilterLine: one line in mono, tinted as a filter, with what could follow and the filters of before.
class FilterEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit FilterEdit(QWidget *parent);
    ~FilterEdit() override;

    /// Must outlive its use here.
    void setLanguage(const items::FilterLanguage *language);
    QString filter() const { return toPlainText(); }
    void setFilter(const QString &filter);
    /// Underlines it; nothing underlines nothing.
    void markProblem(const std::optional<items::FilterProblem> &problem);
    void setHistory(const QStringList &newestFirst) { m_history = newestFirst; }
    const QStringList &history() const { return m_history; }

    bool isOffering() const;
    void showOffers();
    void hideOffers();

Q_SIGNALS:
    void entered();
    void left();        ///< by Escape
    void focusChanged();

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool takesOfferKey(int key);
    bool takesLineKey(const QKeyEvent &event);
    void offerAfterTyping();
    void take(int offer);
    void recall(int step);

    const items::FilterLanguage *m_language = nullptr;
    FilterTint *m_tint;
    QPointer<OfferList> m_list; ///< lives in the window
    items::FilterOffers m_offers;
    bool m_stepped = false; ///< an offer was gone to by key
    QStringList m_history;
    int m_recalled = -1; ///< place in the history; -1 = what was typed
    QString m_typed;     ///< before the history was gone through
};

} // namespace assay::widgets
