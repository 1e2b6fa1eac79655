/// A practice aid: the codes that a telephone with this seed would show, for those who have none at hand. Computed from the seed that is on the screen anyway,
/// and from nothing else; on AWS only the device itself can do that.
#pragma once

#include "core/crypto/secret.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace rolewright::ui {

class Ticker;

class PracticeCodes final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named after `prefix`: `…PracticeShow`, `…PracticeCodes`, `…PracticeFill`.
    PracticeCodes(const QString& prefix, Ticker& ticker, QWidget* parent);
    void setSeed(crypto::Secret seed);

Q_SIGNALS:
    /// The last code and the current one are to be typed in.
    void wanted(const QString& before, const QString& now);

private:
    QString code(int stepsAgo) const;
    void showCodes();

    Ticker& m_ticker;
    crypto::Secret m_seed;
    QCheckBox* m_show = nullptr;
    QLabel* m_codes = nullptr;
    QPushButton* m_fill = nullptr;
};

}  // namespace rolewright::ui
