/// The certificate of a walkthrough that was passed, as a page to print.
#pragma once

#include "core/training/class_view.h"

#include <QByteArray>
#include <QString>

namespace rolewright::app {

struct Certificate {
    training::ClassRow row;  ///< genuine and passed
    QString title;           ///< of the walkthrough
    QString version;         ///< of its content
    QString chain;           ///< of the record: names it
};

/// One page of A4 as PDF, in the language that is installed. Needs a GUI application, for its fonts.
QByteArray certificatePdf(const Certificate& certificate);
/// The same as HTML, with everything escaped that somebody wrote.
QString certificateHtml(const Certificate& certificate);

}  // namespace rolewright::app
