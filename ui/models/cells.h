/// Cells that the entity lists have in common.
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QVariant>

namespace rolewright::ui {

/// `2026-11-24`, in the machine's time zone; empty for the epoch, which stands for "not known".
inline QString dayText(Instant instant)
{
    const qint64 milliseconds = instant.time_since_epoch().count();
    return milliseconds == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(milliseconds).date().toString(Qt::ISODate);
}

/// The cell of a time column: the day, sorted by the moment.
inline QVariant dayCell(Instant instant, int role, int sortRole)
{
    if (role == sortRole)
        return QVariant::fromValue(static_cast<qlonglong>(instant.time_since_epoch().count()));
    return role == Qt::DisplayRole ? QVariant(dayText(instant)) : QVariant();
}

}  // namespace rolewright::ui
