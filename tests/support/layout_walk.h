#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

/// A walk over what is visible: texts that are cut without a word, widgets over one another, controls without a name.

/// Why a label can't be read whole, or nothing.
inline QString cutText(const QLabel &label)
{
    if (label.wordWrap() || label.textFormat() == Qt::RichText || label.text().isEmpty())
        return {};
    const int wanted = label.fontMetrics().horizontalAdvance(label.text());
    const bool said = !label.toolTip().isEmpty();
    return wanted > label.contentsRect().width() && !said ? QStringLiteral("cut without a tooltip: ") + label.text() : QString();
}

inline QString cutText(const QAbstractButton &button)
{
    return button.width() < button.minimumSizeHint().width() ? QStringLiteral("button too narrow: ") + button.text() : QString();
}

inline bool isPartOfScrollArea(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area && (widget == area->viewport() || qobject_cast<const QScrollBar *>(widget) || widget->inherits("QHeaderView") ||
                    widget->inherits("QTableCornerButton"));
}

inline QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 “%2”").arg(QString::fromLatin1(widget->metaObject()->className()), widget->accessibleName());
}

/// The first fault in what is visible below @p root.
inline QString firstFault(const QWidget &root)
{
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString cut = label ? cutText(*label) : button ? cutText(*button) : QString();
        if (!cut.isEmpty())
            return cut;
        const auto *form = qobject_cast<const QScrollArea *>(widget);
        const bool mayScroll = form && form->objectName() == QStringLiteral("rooms"); // for large text; tst_layout_journey says when it may not
        if (form && !mayScroll && form->horizontalScrollBar()->maximum() > 0)
            return QStringLiteral("scrolls sideways: ") + describe(widget);
        const bool own = !isPartOfScrollArea(widget);
        const bool inScrolled = isPartOfScrollArea(widget->parentWidget()) || isPartOfScrollArea(widget);
        if (own && !inScrolled && !widget->isWindow() && !widget->parentWidget()->rect().contains(widget->geometry()))
            return QStringLiteral("sticks out: ") + describe(widget);
        if (own && widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty())
            return QStringLiteral("no accessible name: ") + describe(widget);
        for (const QWidget *sibling : widget->parentWidget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const bool compared = own && sibling != widget && sibling->isVisible() && !isPartOfScrollArea(sibling) &&
                                  !sibling->inherits("QSplitterHandle") && !widget->inherits("QSplitterHandle") &&
                                  !qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
            if (compared && sibling->geometry().intersects(widget->geometry()))
                return QStringLiteral("overlap: %1 and %2").arg(describe(widget), describe(sibling));
        }
    }
    return {};
}
