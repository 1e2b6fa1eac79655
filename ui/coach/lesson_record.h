/// What a learner takes along of a walkthrough, made by a worker from the progress that is kept.
#pragma once

#include "core/base/result.h"
#include "ui/coach/pack_place.h"

#include <QByteArray>
#include <QString>

namespace rolewright::ui {

/// Whose progress in which walkthrough, and what goes into the record.
struct RecordWanted {
    QString lesson;   ///< its id
    QString locale;   ///< of the texts
    QString learner;  ///< as `currentLearner`
    QString name;     ///< as the record has it
    PackPlace place = {};
};

/// The record as text of a file, as `rolewright play --record` writes it. Fails as `openLesson`.
Result<QByteArray> recordText(const RecordWanted& wanted);
/// Statements for a learning record store, as text.
Result<QByteArray> recordAsXapi(const RecordWanted& wanted);
/// A page of PDF. Fails as `certificateOf`, too.
Result<QByteArray> recordAsCertificate(const RecordWanted& wanted);
/// Writes all of it or nothing. Fails with `FileError`.
Result<void> writeBytes(const QString& path, const QByteArray& bytes);

}  // namespace rolewright::ui
