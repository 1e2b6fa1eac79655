/// Two codes of a device that follow one another, as EnableMFADevice and ResyncMFADevice want them.
#pragma once

#include "core/service/operation.h"

#include <QWidget>

namespace rolewright::ui {

class CodeField;
class InlineMessage;
class Ticker;

class TwoCodesForm final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…Code1`, `…Code2`, `…CodesMessage`.
    TwoCodesForm(const QString& prefix, Ticker& ticker, QWidget* parent);

    bool isComplete() const;
    /// `AuthenticationCode1` and `AuthenticationCode2`.
    void put(json::Object& parameters) const;
    /// Says why below the fields, and begins anew.
    void refuse(const QString& why);
    void begin();
    /// Two codes, in order, as a device showed them.
    void fill(const QStringList& codes);

Q_SIGNALS:
    void edited();
    /// Enter was pressed in a complete form.
    void confirmed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showState();

    CodeField* m_first = nullptr;
    CodeField* m_second = nullptr;
    InlineMessage* m_message = nullptr;
    bool m_wentOn = false;  ///< the focus came to the second field by itself, and no key was pressed since
};

}  // namespace rolewright::ui
