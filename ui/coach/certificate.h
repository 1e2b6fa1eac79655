/// The certificate of a walkthrough that was passed, as a page to print.
#pragma once

#include "core/training/class_view.h"

#include <QByteArray>
#include <QString>

namespace rolewright::ui {

struct Certificate {
    training::ClassRow row;  ///< genuine and passed
    QString title;           ///< of the walkthrough
    QString version;         ///< of its content
    QString chain;           ///< of the record: names it
};

/// The certificate of a record, which is played again, with its texts in the language `locale`. Fails as `checkHandedIn`, or with `NotPassed`.
Result<Certificate> certificateOf(const training::HandedIn& record, const std::vector<training::Pack>& packs, const training::ClassRules& rules,
                                  std::string_view code, const std::string& locale);
/// One page of A4 as PDF, in the language that is installed. Needs a GUI application, for its fonts.
QByteArray certificatePdf(const Certificate& certificate);
/// The same as HTML, with everything escaped that somebody wrote.
QString certificateHtml(const Certificate& certificate);

}  // namespace rolewright::ui
