import threading, datetime as dt, time
from decimal import Decimal
from goals import contributions, periods, releases, document
from goals.calendar import Period
from goals.entry import Entry
from tests.conftest import Cast
from tests.goals.place import *
def test_probe(empty):
    t=time.time(); load_into(empty, programme(goal(lines=[("saab","2024Q1",20),("balder","2024Q1",9)]))); print("load", time.time()-t)
    t=time.time(); load_into(empty, programme(goal(), code="p2") | {}); print("load2", time.time()-t)
    place=Place(empty); cast=Cast(empty); asa,bo,stina,vera=cast.asa,cast.bo,cast.stina,cast.vera
    # concurrent drafts
    out=[]
    b=threading.Barrier(2)
    def go():
        b.wait()
        try: out.append(place.draft(bo, 5))
        except Exception as e: out.append(e)
    ts=[threading.Thread(target=go) for _ in range(2)]; [x.start() for x in ts]; [x.join() for x in ts]
    print("drafts", [repr(o)[:300] for o in out])
    out.clear()
    def close():
        b.wait()
        try: out.append(place.do(periods.close, asa, Period.parse("2025Q3"), today=place.today))
        except Exception as e: out.append(e)
    ts=[threading.Thread(target=close) for _ in range(2)]; [x.start() for x in ts]; [x.join() for x in ts]
    print("close", [repr(o)[:200] for o in out])
    try: place.do(periods.open_, asa, Period.parse("2025Q3")); print("opened closed", place.see(periods.settled_through))
    except Exception as e: print(e)
    for sh in ({"nosuch":Decimal(5)}, ):
        try:
            r=place.submitted(asa, Entry(quantity=Decimal(5), shares=sh), partner="brg"); print(place.move(contributions.verify, stina, r))
        except Exception as e: print("shares", repr(e)[:200])
    d=place.verified(asa, 5, by=stina, partner="saab", goal="jobb", period="2024Q4") if False else None
